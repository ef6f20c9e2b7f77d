import type { IntakeOfficial } from "./article.ts";
import { findPeople } from "./people.ts";

/** A person of whom nothing is known yet. */
export const NOBODY: IntakeOfficial = {
  name: "",
  titleAsWritten: null,
  former: false,
  honorific: null,
  lines: [],
};

/**
 * The person that an editor points at in the text: with honorific and title when the words have
 * them, else what stands before the first comma is the name and what stands behind it the title.
 *
 * @param words of one line, as they were chosen.
 */
export function personInWords(words: string, line: number): IntakeOfficial {
  const text = words.replace(/\s+/g, " ").trim();
  const [found] = findPeople(text);
  if (!found) {
    const [name = "", ...rest] = text.split(/\s*,\s*/);
    return {
      ...NOBODY,
      name,
      titleAsWritten: rest.join(", ") || null,
      lines: [line],
    };
  }
  const { name, title, former, honorific } = found.mention;
  const behind = text.slice(found.end).replace(/^[\s,(–—-]+|[\s,.;)]+$/g, "");
  return {
    name,
    titleAsWritten: title ?? (behind || null),
    former,
    honorific,
    lines: [line],
  };
}
