import { relateTitles } from "../intake/title-key.ts";
import { isOfficeOf } from "./office-match.ts";
import type { NamedPerson } from "./named-people.ts";
import type { OfficesOnDay } from "./offices-on-day.ts";
import type { RegisterOfficial } from "./register.ts";

/**
 * Who of several namesakes is meant: the one whom the article's own list of people names, or the
 * only one whose offices fit those beside the name.
 *
 * @param people every place where the article has this name.
 * @param chosen officials whom the article's field "Nhân sự" names.
 * @returns null when only an editor can tell.
 */
export function resolvePerson(
  people: readonly NamedPerson[],
  namesakes: readonly RegisterOfficial[],
  chosen: ReadonlySet<string>,
  onDay: OfficesOnDay,
): RegisterOfficial | null {
  if (namesakes.length === 1) return namesakes[0] ?? null;
  const picked = namesakes.filter(({ documentId }) => chosen.has(documentId));
  if (picked.length === 1) return picked[0] ?? null;
  const written = people.flatMap(({ offices }) => offices);
  const fitting = namesakes.filter(({ documentId }) =>
    onDay
      .of(documentId)
      .some(({ position }) =>
        written.some(({ key }) => isOfficeOf(key, position)),
      ),
  );
  if (fitting.length === 1) return fitting[0] ?? null;
  const possible = namesakes.filter(({ distinction }) =>
    written.some(
      ({ text }) => distinction && relateTitles(text, distinction) === "same",
    ),
  );
  return possible.length === 1 ? (possible[0] ?? null) : null;
}
