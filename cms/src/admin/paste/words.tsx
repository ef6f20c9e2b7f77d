import { Field, Textarea, TextInput } from "@strapi/design-system";
import { useState } from "react";

import { EvidenceField } from "./evidence-field.tsx";

interface Props {
  label: string;
  value: string | null;
  /** As the parser read it; other words are the editor's. */
  read: string | null;
  /** The evidence that speaks of it. */
  of: string[];
  onChange: (value: string | null) => void;
  /** After the editor left the field with other words in it. */
  onLeave?: () => void;
  /** How many lines it shows; one makes a single line. */
  rows?: number;
  hint?: string;
  required?: boolean;
  /** The caret's place in the words, each time it moves. */
  onCaret?: (place: number) => void;
}

/** A field of words with its evidence; nothing in it is `null`. */
export function Words({
  label,
  value,
  read,
  of,
  onChange,
  onLeave,
  rows = 1,
  hint,
  required = false,
  onCaret,
}: Props) {
  const [entered, setEntered] = useState(value);
  const shared = {
    value: value ?? "",
    onFocus: () => setEntered(value),
    onBlur: () => {
      if (entered !== value) onLeave?.();
    },
  };
  return (
    <EvidenceField of={of} isChanged={(value ?? "") !== (read ?? "")}>
      <Field.Root
        name={of[0]}
        required={required}
        hint={hint}
        error={
          required && !value?.trim() ? "Chưa có. Bài phải có tít." : undefined
        }
      >
        <Field.Label>{label}</Field.Label>
        {rows === 1 ? (
          <TextInput
            {...shared}
            onChange={(event) => onChange(event.currentTarget.value || null)}
          />
        ) : (
          <Textarea
            {...shared}
            rows={rows}
            style={{ minHeight: `${rows * 2.1 + 1.4}rem`, resize: "vertical" }}
            onSelect={(event) => onCaret?.(event.currentTarget.selectionStart)}
            onChange={(event) => onChange(event.currentTarget.value || null)}
          />
        )}
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    </EvidenceField>
  );
}

/**
 * A field of a day or an instant, which editors write day first. What cannot be read stays to be
 * mended and changes nothing.
 */
export function Moment({
  label,
  value,
  read,
  of,
  example,
  shown,
  parse,
  onChange,
  onLeave,
}: Pick<Props, "label" | "value" | "read" | "of" | "onChange" | "onLeave"> & {
  example: string;
  shown: (value: string | null) => string;
  parse: (written: string) => string | null | undefined;
}) {
  const [written, setWritten] = useState<string | null>(null);
  const isWrong = written !== null && parse(written) === undefined;
  return (
    <EvidenceField of={of} isChanged={value !== read}>
      <Field.Root
        name={of[0]}
        error={isWrong ? `Viết như ${example}.` : undefined}
      >
        <Field.Label>{label}</Field.Label>
        <TextInput
          value={written ?? shown(value)}
          placeholder={example}
          onChange={(event) => {
            const now = event.currentTarget.value;
            setWritten(now);
            const parsed = parse(now);
            if (parsed !== undefined) onChange(parsed);
          }}
          onBlur={() => {
            if (isWrong) return;
            setWritten(null);
            if (written !== null) onLeave?.();
          }}
        />
        <Field.Error />
      </Field.Root>
    </EvidenceField>
  );
}
