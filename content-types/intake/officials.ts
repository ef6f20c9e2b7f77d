import { nameKey } from "../vietnamese/names.ts";
import type { IntakeOfficial } from "./article.ts";
import { isOfficial, type Mention } from "./people.ts";
import { officesOf, relateTitles } from "./title-key.ts";

/**
 * One entry for each person of the mentions, in order of first naming. Mentions of one name are
 * one person unless their offices contradict each other; the fullest title stands for all.
 */
export function mergeOfficials(mentions: readonly Mention[]): IntakeOfficial[] {
  const people: Mention[][] = [];
  // Mentions with an office found the persons; bare names then join them.
  for (const mention of mentions.filter(({ title }) => title !== null)) {
    const own = people.find((person) => isSamePerson(person, mention));
    if (own) own.push(mention);
    else people.push([mention]);
  }
  for (const mention of mentions.filter(({ title }) => title === null)) {
    const namesakes = people.filter(
      ([first]) => first && nameKey(first.name) === nameKey(mention.name),
    );
    const nearest = namesakes.reduce<Mention[] | undefined>(
      (best, person) =>
        best && lastBefore(best, mention) >= lastBefore(person, mention)
          ? best
          : person,
      undefined,
    );
    if (nearest) nearest.push(mention);
    else if (isOfficial(mention)) people.push([mention]);
  }
  return people
    .map((person) => [...person].sort((a, b) => a.line - b.line))
    .map(officialFrom)
    .sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
}

function isSamePerson(person: readonly Mention[], mention: Mention): boolean {
  if (nameKey(person[0]?.name ?? "") !== nameKey(mention.name)) return false;
  return person.every(
    ({ title }) =>
      title === null ||
      relateTitles(title, mention.title ?? "") !== "contradictory",
  );
}

// Of two namesakes a bare name means the one who was spoken of last.
function lastBefore(person: readonly Mention[], mention: Mention): number {
  return Math.max(
    0,
    ...person.map(({ line }) => line).filter((line) => line <= mention.line),
  );
}

function officialFrom(person: readonly Mention[]): IntakeOfficial {
  const titled = person.filter(({ title }) => title !== null);
  const fullest = titled.reduce<Mention | undefined>(
    (best, next) => (best && fullness(best) >= fullness(next) ? best : next),
    undefined,
  );
  const first = fullest ?? (person[0] as Mention);
  return {
    name: first.name,
    titleAsWritten: first.title,
    former: first.former,
    honorific:
      first.honorific ??
      person.find(({ honorific }) => honorific !== null)?.honorific ??
      null,
    lines: [...new Set(person.map(({ line }) => line))],
  };
}

// Of two equally full titles the one that stands verbatim in the text is better.
function fullness({ title, composed }: Mention): number {
  const offices = officesOf(title ?? "");
  return (
    offices.length * 1000 + offices.join(" ").length + (composed ? 0 : 0.5)
  );
}
