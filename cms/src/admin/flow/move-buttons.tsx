import { Button, Field, Flex, Textarea } from "@strapi/design-system";
import {
  MOVES,
  type Move,
  type MoveName,
} from "@toa-soan/content-types/stages";
import { useRef, useState } from "react";

interface MoveButtonsProps {
  /** In the order of the buttons. */
  moves: MoveName[];
  /** What is on the form is not saved yet: a step saves it first, and says so. */
  isUnsaved: boolean;
  /** @returns the refusal, `null` when it was done. */
  onMove: (name: MoveName, note: string) => Promise<string | null>;
}

/** The steps as buttons, below a note that goes along. */
export function MoveButtons({ moves, isUnsaved, onMove }: MoveButtonsProps) {
  const [note, setNote] = useState("");
  const [refusal, setRefusal] = useState("");
  const [running, setRunning] = useState<MoveName | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  if (moves.length === 0) return null;
  const press = async (name: MoveName) => {
    const { needsNote }: Move = MOVES[name];
    if (needsNote && note.trim() === "") {
      setRefusal("Ghi lý do trả lại để người viết biết cần sửa gì.");
      field.current?.focus();
      return;
    }
    setRefusal("");
    setRunning(name);
    try {
      const answer = await onMove(name, note);
      setRefusal(answer ?? "");
      if (answer === null) setNote("");
    } finally {
      setRunning(null);
    }
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root name="move-note" error={refusal || undefined}>
        <Field.Label>Ghi chú</Field.Label>
        <Textarea
          ref={field}
          value={note}
          placeholder="Cần sửa gì, lưu ý gì…"
          style={{ minHeight: "6rem" }}
          onChange={({ target }) => {
            setNote(target.value);
            setRefusal("");
          }}
        />
        <div role="alert">
          <Field.Error />
        </div>
      </Field.Root>
      {moves.map((name, index) => (
        <Button
          key={name}
          fullWidth
          variant={variantOf(name, index === 0)}
          disabled={running !== null && running !== name}
          loading={running === name}
          onClick={() => void press(name)}
        >
          {isUnsaved ? saving(MOVES[name].label) : MOVES[name].label}
        </Button>
      ))}
    </Flex>
  );
}

/** “Gửi duyệt” → “Lưu và gửi duyệt” */
const saving = (label: string) =>
  `Lưu và ${label.charAt(0).toLowerCase()}${label.slice(1)}`;

function variantOf(name: MoveName, isFirst: boolean) {
  if (name === "unpublish") return "danger-light";
  if (name === "withdraw" || name === "sendBack") return "tertiary";
  return isFirst ? "default" : "secondary";
}
