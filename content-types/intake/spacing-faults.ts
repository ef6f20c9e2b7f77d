import type { Suspect } from "./article.ts";
import type { Line } from "./lines.ts";

/** Spaces that are doubled, stand before a mark, or on one side of a dash between years only. */
export function findSpacingFaults({ number, text }: Line): Suspect[] {
  const found: Suspect[] = [];
  const add = (fragment: string, reason: string, suggestion: string) =>
    found.push({ line: number, text: fragment, reason, suggestion });
  for (const [fragment] of text.matchAll(/(?<!\S)\S{1,60} {2,}\S{1,60}/gu))
    add(fragment, "Thừa dấu cách.", fragment.replace(/ {2,}/, " "));
  for (const [fragment] of text.matchAll(
    /(?<![\p{L}\d])[\p{L}\d]{1,40}[”)]? +[,;:.!?](?![.\d])(?=\s|$)/gu,
  ))
    add(
      fragment,
      `Thừa dấu cách trước dấu “${fragment.at(-1) ?? ""}”.`,
      fragment.replace(/ +(?=.$)/u, ""),
    );
  for (const [fragment] of text.matchAll(
    /[(“] +[\p{L}\d]+|(?<![\p{L}\d.])[\p{L}\d.]{1,40} +[)”]/gu,
  ))
    add(
      fragment,
      "Thừa dấu cách bên trong dấu ngoặc.",
      fragment.replace(/ +/, ""),
    );
  for (const [fragment] of text.matchAll(
    /(?<!\d)(?:19|20)\d{2}(?: [-–]|[-–] )(?:19|20)\d{2}(?!\d)/gu,
  ))
    add(
      fragment,
      "Dấu gạch giữa hai năm chỉ có dấu cách một bên.",
      fragment.replace(/ ?([-–]) ?/, " $1 "),
    );
  return found;
}
