import type { IntakeArticle, IntakePhoto, Suspect } from "./article.ts";
import type { Evidence } from "./evidence.ts";
import { escapeMarkdown } from "./markdown.ts";

const MARKER = /!\[\]\(photo:(\d+)\)/g;

/** An article without one of its photos; the markers of those behind it count down. */
export function withoutPhoto(
  article: IntakeArticle,
  index: number,
): IntakeArticle {
  const gone = index + 1;
  const body = article.body
    .split("\n\n")
    .filter((part) => part !== `![](photo:${gone})`)
    .join("\n\n")
    .replace(MARKER, (marker, number: string) =>
      Number(number) > gone ? `![](photo:${Number(number) - 1})` : marker,
    );
  return { ...article, body, photos: without(article.photos, index) };
}

/** An article with one photo more, whose marker stands at the end. */
export function withPhoto(
  article: IntakeArticle,
  photo: IntakePhoto,
): IntakeArticle {
  const photos = [...article.photos, photo];
  const marker = `![](photo:${photos.length})`;
  const body = article.body === "" ? marker : `${article.body}\n\n${marker}`;
  return { ...article, body, photos };
}

/** A list without one of its items. */
export const without = <Item>(list: readonly Item[], index: number): Item[] =>
  list.filter((_, at) => at !== index);

/**
 * An article with the suggestion in place of the suspect's words, in the fields that were read from
 * its line. The same article when the words stand there no longer, or nothing is suggested.
 */
export function fixSuspect(
  article: IntakeArticle,
  { line, text, suggestion }: Suspect,
  evidence: readonly Evidence[],
): IntakeArticle {
  if (suggestion === null) return article;
  const touched = evidence.filter(({ lines }) => lines.includes(line));
  const fixed = structuredClone(article);
  let isFixed = false;
  const put = (value: string, wanted = text, given = suggestion) => {
    const now = replaceWords(value, wanted, given);
    isFixed ||= now !== value;
    return now;
  };
  for (const { field } of touched) {
    const [name = "", index, part] = field.split(".");
    if (name === "body")
      fixed.body = inPart(fixed.body, Number(index), text, (value) =>
        put(value, escapeMarkdown(text), escapeMarkdown(suggestion)),
      );
    else if (index === undefined) putAt(fixed, name, put);
    else {
      const list = fixed[name as "photos"] as unknown;
      const owner = Array.isArray(list)
        ? (list[Number(index)] as unknown)
        : list;
      if (part !== undefined)
        putAt(owner, Array.isArray(list) ? part : index, put);
      else if (!Array.isArray(list)) putAt(list, index, put);
      else for (const key of Object.keys(owner ?? {})) putAt(owner, key, put);
    }
  }
  return isFixed ? fixed : article;
}

function putAt(
  owner: unknown,
  key: string,
  put: (value: string) => string,
): void {
  const record = owner as Record<string, unknown> | null | undefined;
  const value = record?.[key];
  if (record && typeof value === "string") record[key] = put(value);
}

// Parts may have moved since they were read: the words themselves find theirs.
function inPart(
  body: string,
  index: number,
  text: string,
  put: (part: string) => string,
): string {
  const parts = body.split("\n\n");
  const has = (part: string | undefined) =>
    part?.includes(escapeMarkdown(text)) === true;
  const at = has(parts[index]) ? index : parts.findIndex(has);
  if (at >= 0) parts[at] = put(parts[at] ?? "");
  return parts.join("\n\n");
}

// "của của" is not meant inside "của của cải": whole words only.
function replaceWords(value: string, wanted: string, given: string): string {
  let from = 0;
  for (;;) {
    const at = value.indexOf(wanted, from);
    if (at < 0) return value;
    const end = at + wanted.length;
    const isWhole =
      !(isLetter(wanted[0]) && isLetter(value[at - 1])) &&
      !(isLetter(wanted.at(-1)) && isLetter(value[end]));
    if (isWhole) return value.slice(0, at) + given + value.slice(end);
    from = at + 1;
  }
}

const isLetter = (character: string | undefined) =>
  /\p{L}/u.test(character ?? "");
