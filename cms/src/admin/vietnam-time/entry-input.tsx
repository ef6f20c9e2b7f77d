import { Field, TextInput, Typography } from "@strapi/design-system";
import { useField } from "@strapi/strapi/admin";
import { useState } from "react";

/** What the content manager hands to a custom field. */
export interface EntryInputProps {
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
  disabled?: boolean;
}

/** How something is written by people and how it is stored. */
export interface Entry {
  /** What somebody wrote in the stored form, `null` when it is not understood. */
  read: (written: string) => string | null;
  /** Something stored as people write it. */
  write: (stored: string) => string;
  /** What was understood, in words. */
  spellOut: (stored: string) => string;
  isStored: (value: string) => boolean;
  /** What it is called: “ngày”. */
  kind: string;
  example: string;
  /** What to write instead of what was not understood. */
  advice: string;
}

/**
 * A line that takes a date or a time as people write it, day first, and says underneath what it was
 * understood as. A picker of dates would go by the browser's zone and language. What is not
 * understood stays as it was typed.
 */
export function EntryInput({
  entry,
  name,
  label,
  hint,
  required = false,
  disabled = false,
}: EntryInputProps & { entry: Entry }) {
  const { value, error, onChange } = useField<string | null>(name);
  // What is being typed; `null` while the field shows what is stored.
  const [typed, setTyped] = useState<string | null>(null);
  const [isLeft, setIsLeft] = useState(true);
  const stored = value && entry.isStored(value) ? value : null;
  const shown = typed ?? (stored ? entry.write(stored) : (value ?? ""));
  const isUnclear = shown.trim() !== "" && !stored;
  return (
    <Field.Root
      name={name}
      hint={hint}
      // Half a date is no mistake yet.
      error={isUnclear && isLeft ? unclear(shown, entry) : error}
      required={required}
    >
      <Field.Label>{label}</Field.Label>
      <TextInput
        type="text"
        value={shown}
        disabled={disabled}
        placeholder={entry.example}
        autoComplete="off"
        onFocus={() => setIsLeft(false)}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(name, storedFrom(target.value, entry));
        }}
        onBlur={() => {
          setIsLeft(true);
          setTyped(null);
        }}
      />
      {stored && (
        <Typography variant="pi" textColor="neutral700">
          {entry.spellOut(stored)}
        </Typography>
      )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

/** What goes into the form: what is stored, nothing, or the words as they are, which the desk refuses. */
const storedFrom = (written: string, { read }: Entry): string | null =>
  written.trim() === "" ? null : (read(written) ?? written);

const unclear = (written: string, { kind, advice }: Entry) =>
  `“${written.trim()}” không phải là ${kind} có thật. ${advice}`;
