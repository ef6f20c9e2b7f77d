import { nameKey } from "../vietnamese/names.ts";
import type { IntakeOfficial } from "./article.ts";
import { isOfficial } from "./people.ts";
import type { Mention } from "./person-reader.ts";
import { officesOf, relateTitles } from "./title-key.ts";

/**
 * One entry for each person of the mentions, in order of first naming. Mentions of one name are
 * one person unless their offices contradict each other; the fullest title stands for all.
 */
export function mergeOfficials(mentions: readonly Mention[]): IntakeOfficial[] {
  const people: Person[] = [];
  const namesakesOf = new Map<string, Person[]>();
  // Mentions with an office found the persons; bare names then join them.
  for (const mention of mentions.filter(({ title }) => title !== null)) {
    const key = nameKey(mention.name);
    const namesakes = namesakesOf.get(key) ?? [];
    const own = namesakes.find((person) => canBe(person, mention));
    if (own) {
      own.mentions.push(mention);
      own.titles.add(mention.title ?? "");
      continue;
    }
    const person = {
      mentions: [mention],
      titles: new Set([mention.title ?? ""]),
    };
    people.push(person);
    namesakesOf.set(key, [...namesakes, person]);
  }
  for (const mention of mentions.filter(({ title }) => title === null)) {
    const key = nameKey(mention.name);
    const namesakes = namesakesOf.get(key) ?? [];
    const nearest = namesakes.reduce<Person | undefined>(
      (best, person) =>
        best && lastBefore(best, mention) >= lastBefore(person, mention)
          ? best
          : person,
      undefined,
    );
    if (nearest) nearest.mentions.push(mention);
    else if (isOfficial(mention)) {
      const person = { mentions: [mention], titles: new Set<string>() };
      people.push(person);
      namesakesOf.set(key, [person]);
    }
  }
  return people
    .map(({ mentions: own }) =>
      officialFrom([...own].sort((a, b) => a.line - b.line)),
    )
    .sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
}

type Person = { mentions: Mention[]; titles: Set<string> };

function canBe(person: Person, mention: Mention): boolean {
  const title = mention.title ?? "";
  if (person.titles.has(title)) return true;
  return [...person.titles].every(
    (other) => relateTitles(other, title) !== "contradictory",
  );
}

// Of two namesakes a bare name means the one who was spoken of last.
function lastBefore(person: Person, mention: Mention): number {
  return person.mentions.reduce(
    (last, { line }) => (line <= mention.line && line > last ? line : last),
    0,
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
