import type { StrapiApp } from "@strapi/strapi/admin";
import { contentTypeOf } from "@toa-soan/content-types/content-types";

interface Choice {
  value: string;
  label: string;
}

/** A column of a list of the content manager, as far as its cells are made here. */
interface Column {
  name: string;
  attribute?: { type: string; options?: { choices?: Choice[] } };
  cellFormatter?: (row: Record<string, unknown>) => string;
}

interface Table {
  displayedHeaders: Column[];
  layout: unknown;
}

/**
 * Writes what lists of the content manager show as it is written here: instants as
 * `27/11/2026 14:05` in Vietnam's time, days day first, choices by their names. Strapi would spell
 * instants out in the browser's zone and show the stored keys of the others.
 */
export function writeCellsInVietnamese(
  app: Pick<StrapiApp, "registerHook">,
): void {
  app.registerHook(
    "Admin/CM/pages/ListView/inject-column-in-table",
    ({ displayedHeaders, layout }: Table) => {
      const uid = /\/(api::[^/?]+)/.exec(
        decodeURIComponent(location.pathname),
      )?.[1];
      return {
        layout,
        displayedHeaders: displayedHeaders.map((column) => {
          const write = writerOf(column, uid ?? "");
          if (!write || column.cellFormatter) return column;
          return {
            ...column,
            cellFormatter: (row: Record<string, unknown>) => {
              const value = row[column.name];
              return typeof value === "string" && value ? write(value) : "-";
            },
          };
        }),
      };
    },
  );
}

function writerOf({ name, attribute }: Column, uid: string) {
  if (attribute?.type === "datetime") return writeInstant;
  if (contentTypeOf(uid)?.fields[name]?.isPartialDate) return writeDay;
  const choices = attribute?.options?.choices;
  return (
    choices &&
    ((value: string) =>
      choices.find((choice) => choice.value === value)?.label ?? value)
  );
}

const PARTS = new Intl.DateTimeFormat("vi", {
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZone: "Asia/Ho_Chi_Minh",
});

/** `27/11/2026 14:05`, in Vietnam. */
export function writeInstant(instant: string): string {
  const parts = Object.fromEntries(
    PARTS.formatToParts(new Date(instant)).map(({ type, value }) => [
      type,
      value,
    ]),
  );
  return `${parts["day"]}/${parts["month"]}/${parts["year"]} ${parts["hour"]}:${parts["minute"]}`;
}

/** A stored day, month or year as it is written: `20/11/2026`, `11/2026`, `2026`. */
export const writeDay = (stored: string): string =>
  stored.split("-").reverse().join("/");
