import type { StrapiApp } from "@strapi/strapi/admin";
import { contentTypeOf } from "@toa-soan/content-types/content-types";
import { writePartialDate } from "@toa-soan/content-types/partial-date";
import { writeVietnameseTime } from "@toa-soan/content-types/vietnamese/clock-entry";

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
  if (attribute?.type === "datetime") return writeVietnameseTime;
  if (contentTypeOf(uid)?.fields[name]?.isPartialDate) return writePartialDate;
  const choices = attribute?.options?.choices;
  return (
    choices &&
    ((value: string) =>
      choices.find((choice) => choice.value === value)?.label ?? value)
  );
}
