import {
  Button,
  Field,
  Flex,
  Textarea,
  Typography,
} from "@strapi/design-system";
import {
  MOVES,
  type Move,
  type MoveName,
} from "@toa-soan/content-types/stages";
import { useId, useRef, useState } from "react";

interface MoveButtonsProps {
  moves: MoveName[];
  /** What is on the form is not saved yet: a step would move an older text. */
  isUnsaved: boolean;
  /** @returns the refusal, `null` when it was done. */
  onMove: (name: MoveName, note: string) => Promise<string | null>;
}

const VARIANTS = {
  submit: "default",
  withdraw: "tertiary",
  approve: "default",
  sendBack: "tertiary",
  publish: "default",
  unpublish: "danger-light",
} as const;

/** The steps as buttons, below a note that goes along. */
export function MoveButtons({ moves, isUnsaved, onMove }: MoveButtonsProps) {
  const [note, setNote] = useState("");
  const [refusal, setRefusal] = useState("");
  const [running, setRunning] = useState<MoveName | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  // Strapi's own button publishes what is on the form, saved or not.
  const buttons = moves.filter((name) => name !== "publish");
  if (buttons.length === 0) return null;
  const press = async (name: MoveName) => {
    const { needsNote }: Move = MOVES[name];
    if (needsNote && note.trim() === "") {
      setRefusal("Ghi lý do trả lại để người viết biết cần sửa gì.");
      field.current?.focus();
      return;
    }
    setRunning(name);
    const answer = await onMove(name, note);
    setRunning(null);
    setRefusal(answer ?? "");
    if (answer === null) setNote("");
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
      {buttons.map((name) => (
        <Button
          key={name}
          fullWidth
          variant={VARIANTS[name]}
          disabled={isUnsaved || (running !== null && running !== name)}
          loading={running === name}
          aria-describedby={isUnsaved ? hint : undefined}
          onClick={() => void press(name)}
        >
          {MOVES[name].label}
        </Button>
      ))}
      {isUnsaved && (
        <Typography id={hint} tag="p" variant="pi" textColor="neutral600">
          Bài có thay đổi chưa lưu. Lưu bài rồi chuyển bước.
        </Typography>
      )}
    </Flex>
  );
}
