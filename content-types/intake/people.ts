import { EVERYDAY } from "./honorifics.ts";
import { endsGroup, openGroup, type Group } from "./people-groups.ts";
import { personAt, type FoundPerson, type Mention } from "./person-reader.ts";
import { titleHeadLength } from "./title-openings.ts";
import { endOfTitle } from "./title-phrase.ts";
import { readable, readWords } from "./word-stream.ts";

/** The people named in a paragraph, with title and honorific as they stand there. */
export function readPeople(text: string, line: number): Mention[] {
  return findPeople(readable(text)).map(({ mention }) => ({
    ...mention,
    line,
  }));
}

/** A person and where in a text the words about them begin and end. */
export type PlacedPerson = {
  mention: FoundPerson["mention"];
  start: number;
  end: number;
};

/** The people named in a text as it is, in which no glued words are taken apart. */
export function findPeople(source: string): PlacedPerson[] {
  const words = readWords(source);
  const people: PlacedPerson[] = [];
  let group: Group | null = null;
  let at = 0;
  while (at < words.length) {
    if (group && endsGroup(words, at)) group = null;
    const opened = openGroup(words, at, source);
    if (opened) {
      group = opened.group;
      at = opened.next;
      continue;
    }
    const found = personAt(words, at, source, group);
    if (found) {
      people.push({
        mention: found.mention,
        start: words[at]?.index ?? 0,
        end: words[found.next - 1]?.end ?? 0,
      });
      at = found.next;
      continue;
    }
    // A title without a name: its words must not be read again as a shorter title of someone.
    at = titleHeadLength(words, at) > 0 ? endOfTitle(words, at) : at + 1;
  }
  return people;
}

/** Whether a text opens with a person: honorific and name, title and name, or name and title. */
export function opensWithPerson(text: string): boolean {
  const source = readable(text);
  const words = readWords(source);
  if (words[0]?.before !== "") return false;
  const found = personAt(words, 0, source, null);
  return (
    found !== null &&
    (found.mention.honorific !== null || found.mention.title !== null)
  );
}

/** Whether a mention alone makes an official: an office, or a form of address that implies one. */
export function isOfficial({
  title,
  honorific,
}: Pick<Mention, "title" | "honorific">): boolean {
  if (title !== null) return true;
  return honorific !== null && !EVERYDAY.has(honorific.toLowerCase());
}
