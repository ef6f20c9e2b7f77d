import type { ContentType } from "@toa-soan/content-types/content-type";
import type { Field } from "@toa-soan/content-types/field";
import type { ComparedField } from "@toa-soan/content-types/history";
import { writePartialDate } from "@toa-soan/content-types/partial-date";
import { formatNewsDate } from "@toa-soan/content-types/vietnamese/dates";

import { changedFields, type Snapshot } from "./snapshot.ts";
import type { Titles } from "./titles.ts";

/** Two snapshots as texts that people read, in the fields of the form in which they differ. */
export function compare(
  type: ContentType,
  before: Snapshot,
  after: Snapshot,
  titles: Titles,
): ComparedField[] {
  return changedFields(type, before, after).flatMap((name) => {
    const field = type.fields[name];
    if (!field || field.isHidden) return [];
    return {
      name,
      label: field.label,
      before: textOf(field, before[name], titles),
      after: textOf(field, after[name], titles),
    };
  });
}

function textOf(field: Field, value: unknown, titles: Titles): string {
  const { parts, reference, attribute } = field;
  if (Array.isArray(value))
    return value
      .map((item: unknown, index) => {
        const text = parts
          ? partText(parts, item as Snapshot, titles)
          : reference
            ? titles.of(reference.target, String(item))
            : String(item);
        return `${index + 1}. ${text}`;
      })
      .join("\n");
  if (value === null || value === undefined) return "";
  if (reference) return titles.of(reference.target, String(value));
  if (typeof value === "boolean") return value ? "Có" : "Không";
  if (attribute["type"] === "media")
    return String((value as { name?: unknown }).name ?? "");
  if (field.isPartialDate) return writePartialDate(String(value));
  if (attribute["customField"] === "global::vietnam-time")
    return formatNewsDate(String(value));
  if (typeof value === "object") return JSON.stringify(value);
  return choiceLabel(attribute, String(value));
}

const partText = (
  parts: Record<string, Field>,
  part: Snapshot,
  titles: Titles,
): string =>
  Object.entries(parts)
    .map(([name, field]) => [field.label, textOf(field, part[name], titles)])
    .filter(([, text]) => text !== "" && text !== "Không")
    .map(([label, text]) => `${label}: ${text}`)
    .join(" · ");

function choiceLabel(attribute: Field["attribute"], value: string): string {
  const { options } = attribute as {
    options?: { choices?: { value: string; label: string }[] };
  };
  const choice = options?.choices?.find((each) => each.value === value);
  return choice?.label ?? value;
}
