import { Field, TextInput, Typography } from "@strapi/design-system";
import { useField } from "@strapi/strapi/admin";
import {
  readVietnameseTime,
  writeVietnameseTime,
} from "@toa-soan/content-types/vietnamese/clock-entry";
import {
  weekdayName,
  weekdayOf,
} from "@toa-soan/content-types/vietnamese/dates";
import { vietnameseTime } from "@toa-soan/content-types/vietnamese/zone";
import { useState } from "react";

interface VietnamTimeInputProps {
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
  disabled?: boolean;
}

/**
 * A line that takes `27/11/2026 18:30` and says underneath what it was understood as. A date picker
 * would go by the browser's zone and language.
 */
export function VietnamTimeInput({
  name,
  label,
  hint,
  required = false,
  disabled = false,
}: VietnamTimeInputProps) {
  const { value, error, onChange } = useField<string | null>(name);
  // What is being typed; `null` while the field shows what is stored.
  const [typed, setTyped] = useState<string | null>(null);
  const instant = instantOf(value);
  const isUnclear = typed !== null && typed.trim() !== "" && !instant;
  return (
    <Field.Root
      name={name}
      hint={hint}
      error={
        isUnclear ? "Ghi ngày trước, giờ sau, như 27/11/2026 18:30." : error
      }
      required={required}
    >
      <Field.Label>{label}</Field.Label>
      <TextInput
        type="text"
        value={typed ?? shown(value)}
        disabled={disabled}
        placeholder="27/11/2026 18:30"
        autoComplete="off"
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(name, storedOf(target.value));
        }}
        onBlur={() => {
          if (!isUnclear) setTyped(null);
        }}
      />
      {instant && (
        <Typography variant="pi" textColor="neutral700">
          {spelledOut(instant)}
        </Typography>
      )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

/** What goes into the form: an instant, nothing, or the words as they are, which the desk refuses. */
const storedOf = (entry: string): string | null =>
  entry.trim() === "" ? null : (readVietnameseTime(entry) ?? entry);

const instantOf = (value: unknown): string | null =>
  typeof value === "string" && /^\d{4}-/.test(value) ? value : null;

const shown = (value: unknown): string => {
  const instant = instantOf(value);
  return instant
    ? writeVietnameseTime(instant)
    : typeof value === "string"
      ? value
      : "";
};

/** `Thứ Sáu, 27/11/2026 18:30, giờ Việt Nam` */
const spelledOut = (instant: string) =>
  `${weekdayName(weekdayOf(vietnameseTime(instant).slice(0, 10)))}, ${writeVietnameseTime(instant)}, giờ Việt Nam`;
