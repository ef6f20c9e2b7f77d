import type { Field } from "@toa-soan/content-types/field";
import { readPartialDate } from "@toa-soan/content-types/partial-date";
import { readVietnameseTime } from "@toa-soan/content-types/vietnamese/clock-entry";

import { DeskError } from "./desk-error.ts";

type Data = Record<string, unknown>;

/** Strings of this type are VARCHAR(255) on PostgreSQL. */
const LONGEST_LINE = 255;

/**
 * Dates as editors write them become dates as they are stored; what cannot be stored is refused.
 * Changes `data`.
 *
 * @param subject what the message calls the document.
 * @throws DeskError for a date, a choice or a length that does not fit.
 */
export function applyFieldRules(
  fields: Record<string, Field>,
  data: Data,
  subject: string,
): void {
  for (const [name, field] of Object.entries(fields)) {
    const value = data[name];
    if (field.parts) {
      for (const part of partsIn(value))
        applyFieldRules(field.parts, part, subject);
    } else if (typeof value === "string" && value !== "") {
      data[name] = checked(field, value, subject);
    }
  }
}

/**
 * @throws DeskError naming the first field that must not be empty and is.
 */
export function requireFields(
  fields: Record<string, Field>,
  data: Data,
  refused: string,
): void {
  for (const [name, field] of Object.entries(fields)) {
    if (field.attribute["required"] === true && isEmpty(data[name]))
      throw new DeskError(
        `${refused}: ô “${field.label}” còn trống. Điền ô này rồi làm lại; bản đã lưu không đổi.`,
      );
    if (field.parts)
      for (const part of partsIn(data[name]))
        requireFields(field.parts, part, `${refused} (phần “${field.label}”)`);
  }
}

function checked(field: Field, value: string, subject: string): string {
  const { type, customField, options } = field.attribute as {
    type: string;
    customField?: string;
    options?: { choices?: { value: string }[] };
  };
  if (field.isPartialDate) {
    const date = readPartialDate(value);
    if (date === null)
      throw new DeskError(
        `Không lưu được ${subject}: “${value}” ở ô “${field.label}” không phải ngày tháng có thật. Ghi như 23/7/2020, 7/2020 hoặc 2020 rồi lưu lại; bản đã lưu không đổi.`,
      );
    return date;
  }
  if (customField === "global::vietnam-time")
    return instantFrom(field, value, subject);
  const choices = options?.choices?.map((choice) => choice.value);
  if (choices && !choices.includes(value))
    throw new DeskError(
      `Không lưu được ${subject}: ô “${field.label}” không có lựa chọn “${value}”. Chọn một mục trong danh sách rồi lưu lại; bản đã lưu không đổi.`,
    );
  if (type === "string" && value.length > LONGEST_LINE)
    throw new DeskError(
      `Không lưu được ${subject}: ô “${field.label}” dài ${value.length} ký tự, nhiều nhất là ${LONGEST_LINE}. Rút ngắn rồi lưu lại; bản đã lưu không đổi.`,
    );
  return value;
}

/** As programs write instants; people write Vietnam's time. */
const ISO_INSTANT =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

function instantFrom(field: Field, value: string, subject: string): string {
  if (ISO_INSTANT.test(value) && !Number.isNaN(Date.parse(value))) return value;
  const instant = readVietnameseTime(value);
  if (instant === null)
    throw new DeskError(
      `Không lưu được ${subject}: “${value}” ở ô “${field.label}” không phải ngày giờ có thật. Ghi ngày trước, giờ sau, như 27/11/2026 18:30 (giờ Việt Nam), rồi lưu lại; bản đã lưu không đổi.`,
    );
  return instant;
}

const partsIn = (value: unknown): Data[] =>
  Array.isArray(value)
    ? value.filter(
        (part): part is Data => typeof part === "object" && part !== null,
      )
    : [];

const isEmpty = (value: unknown) =>
  value === undefined ||
  value === null ||
  (typeof value === "string" && value.trim() === "");
