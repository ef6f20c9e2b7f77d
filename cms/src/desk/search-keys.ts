import type { ContentType } from "@toa-soan/content-types/content-type";
import { fold } from "@toa-soan/content-types/vietnamese/fold";
import {
  personSortKey,
  sortKey,
} from "@toa-soan/content-types/vietnamese/sort-key";

/** The keys by which a document is found and sorted, made from its own fields. */
export function searchKeysOf(
  type: ContentType,
  document: Record<string, unknown>,
): { searchKey: string; sortKey: string } {
  const title = textOf(document[type.titleField]);
  return {
    searchKey: Object.entries(type.fields)
      .filter(([, field]) => field.isSearched)
      .map(([name]) => fold(textOf(document[name])))
      .filter(Boolean)
      .join(" "),
    sortKey: type.sortsAs === "person" ? personSortKey(title) : sortKey(title),
  };
}

const textOf = (value: unknown) =>
  Array.isArray(value)
    ? value.join(" ")
    : typeof value === "string"
      ? value
      : "";
