import { Box, Button } from "@strapi/design-system";
import { Plus } from "@strapi/icons";
import { useEffect, useRef, useState, type ReactNode } from "react";

interface Picked {
  text: string;
  line: number;
}

const LONGEST = 200;
const SHOWN = 40;

/** Lets the editor choose words of a line of the text and add whom they name. */
export function WordPicker({
  isBusy,
  onPick,
  children,
}: {
  isBusy: boolean;
  onPick: (picked: Picked) => void;
  children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [picked, setPicked] = useState<Picked | null>(null);
  useEffect(() => {
    const look = () => setPicked(pickedIn(box.current));
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, []);
  const pick = () => {
    if (!picked) return;
    onPick(picked);
    document.getSelection()?.removeAllRanges();
  };
  return (
    <Box ref={box} position="relative">
      {children}
      {picked && (
        <Box position="absolute" bottom="12px" left="12px" right="12px">
          <Button
            startIcon={<Plus />}
            disabled={isBusy}
            // A press on the button would take the choice of words away before it counts.
            onMouseDown={(event) => event.preventDefault()}
            onClick={pick}
          >
            {`Thêm người: “${inShort(picked.text)}”`}
          </Button>
        </Box>
      )}
    </Box>
  );
}

/** The chosen words when they all stand in one line of the text. */
function pickedIn(box: HTMLElement | null): Picked | null {
  const selection = document.getSelection();
  const text = selection?.toString().replace(/\s+/g, " ").trim() ?? "";
  if (!box || !selection || text === "" || text.length > LONGEST) return null;
  const [line, end] = [selection.anchorNode, selection.focusNode].map((node) =>
    node && box.contains(node)
      ? node.parentElement?.closest<HTMLElement>("[data-line]")
      : null,
  );
  return line && line === end
    ? { text, line: Number(line.dataset["line"]) }
    : null;
}

const inShort = (text: string) =>
  text.length > SHOWN ? `${text.slice(0, SHOWN).trim()}…` : text;
