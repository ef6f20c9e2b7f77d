/** A text as rules read it, and the way back to the text as it stands. */
export interface PlainForm {
  /** In NFC, with plain spaces; Markdown's marks are characters that are no letters and no spaces. */
  plain: string;
  /** The offset in the original text of an offset in the plain one. */
  at: (index: number) => number;
}

/** Stands for every character of markup: neither letter nor mark nor space. */
export const MARKUP = "\ue000";

const ODD_SPACES = /[\t\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const CLUSTER = /[^\u0300-\u036f][\u0300-\u036f]+/g;

// Photo markers, addresses of links, and the marks of headings, quotes, lists, emphasis and code.
const MARKDOWN =
  /!\[[^\]\n]*\]\([^)\n]*\)|\[(?=[^\]\n]*\]\()|\]\([^)\n]*\)|^[ \t]*(?:#{1,6}|>|[-*+]|\d+\.)(?=[ \t])|[*_`]{1,3}|https?:\/\/\S+|^\|?[ \t]*:?-{2,}.*$|\|/gmu;

/** The form in which a text is looked through. */
export function plainForm(text: string, isMarkdown: boolean): PlainForm {
  const spaced = text.replace(ODD_SPACES, " ");
  const masked = isMarkdown
    ? spaced.replace(MARKDOWN, (mark) => MARKUP.repeat(mark.length))
    : spaced;
  if (masked.normalize("NFC") === masked)
    return { plain: masked, at: (index) => index };
  const starts: number[] = [];
  let plain = "";
  let end = 0;
  const take = (part: string, from: number, isWhole: boolean) => {
    const composed = part.normalize("NFC");
    for (let at = 0; at < composed.length; at++)
      starts.push(from + (isWhole ? 0 : at));
    plain += composed;
  };
  for (const { 0: cluster, index } of masked.matchAll(CLUSTER)) {
    take(masked.slice(end, index), end, false);
    take(cluster, index, true);
    end = index + cluster.length;
  }
  take(masked.slice(end), end, false);
  return { plain, at: (index) => starts[index] ?? text.length };
}
