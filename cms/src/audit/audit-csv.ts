import { AUDIT_ACTIONS, type AuditEntry } from "@toa-soan/content-types/audit";
import { formatNewsDate } from "@toa-soan/content-types/vietnamese/dates";

import { typeLabel } from "./write-audit.ts";

const COLUMNS = [
  "Lúc",
  "Lúc (ISO 8601)",
  "Ai",
  "Việc",
  "Loại",
  "Tên",
  "Chi tiết",
  "Địa chỉ mạng",
];

/** The first line of the file. The byte order mark tells Excel that it is UTF-8. */
export const CSV_HEAD = `\uFEFF${lineOf(COLUMNS)}`;

/** An entry as a line of CSV (RFC 4180). */
export const csvLine = (entry: AuditEntry): string =>
  lineOf([
    formatNewsDate(entry.at),
    entry.at,
    entry.who ?? "Hệ thống",
    entry.action in AUDIT_ACTIONS
      ? AUDIT_ACTIONS[entry.action as keyof typeof AUDIT_ACTIONS]
      : entry.action,
    typeLabel(entry.type),
    entry.title,
    entry.detail,
    entry.address ?? "",
  ]);

function lineOf(cells: string[]): string {
  return `${cells.map(cellOf).join(",")}\r\n`;
}

// Spreadsheets run what begins like a formula, and people write titles and sign in with any name.
function cellOf(text: string): string {
  const inert = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${inert.replace(/"/g, '""')}"`;
}
