import type { Fault } from "./fault.ts";

/** Spaces that are doubled, stand before a mark, or on one side of a dash between years only. */
export function findSpacingFaults(text: string): Fault[] {
  const found: Fault[] = [];
  const add = (
    index: number,
    fragment: string,
    reason: string,
    suggestion: string,
  ) => found.push({ index, text: fragment, reason, suggestion });
  for (const { 0: fragment, index } of text.matchAll(
    /(?<!\S)\S{1,60} {2,}\S{1,60}/gu,
  ))
    add(index, fragment, "Thừa dấu cách.", fragment.replace(/ {2,}/, " "));
  for (const { 0: fragment, index } of text.matchAll(
    /(?<![\p{L}\d])[\p{L}\d]{1,40}[”)]? +[,;:.!?](?![.\d])(?=\s|$)/gu,
  ))
    add(
      index,
      fragment,
      `Thừa dấu cách trước dấu “${fragment.at(-1) ?? ""}”.`,
      fragment.replace(/ +(?=.$)/u, ""),
    );
  for (const { 0: fragment, index } of text.matchAll(
    /[(“] +[\p{L}\d]+|(?<![\p{L}\d.])[\p{L}\d.]{1,40} +[)”]/gu,
  ))
    add(
      index,
      fragment,
      "Thừa dấu cách bên trong dấu ngoặc.",
      fragment.replace(/ +/, ""),
    );
  for (const { 0: fragment, index } of text.matchAll(
    /(?<!\d)(?:19|20)\d{2}(?: [-–]|[-–] )(?:19|20)\d{2}(?!\d)/gu,
  ))
    add(
      index,
      fragment,
      "Dấu gạch giữa hai năm chỉ có dấu cách một bên.",
      fragment.replace(/ ?([-–]) ?/, " $1 "),
    );
  return found;
}
