import type { IntakePullQuote } from "./article.ts";
import { wordCount } from "./lines.ts";
import { opensWithPerson, readPeople } from "./people.ts";

const SHORTEST_QUOTE = 8;
const LONGEST_ATTRIBUTION = 30;
const CLOSING: Readonly<Record<string, string>> = {
  "“": "”",
  "«": "»",
  '"': '"',
  "„": "“",
};

/**
 * The pull quote that a stand-alone paragraph is: nothing but words in quotation marks, with at
 * most a dash and who said them behind. Null for other paragraphs, also for prose that quotes.
 */
export function readPullQuote(paragraph: string): IntakePullQuote | null {
  const opening = paragraph.charAt(0);
  const closing = CLOSING[opening];
  if (!closing) return null;
  const end = paragraph.lastIndexOf(closing);
  if (end < 2) return null;
  const text = paragraph.slice(1, end).trim();
  const rest = paragraph.slice(end + 1).trim();
  if (wordCount(text) < SHORTEST_QUOTE || quotesTwice(text, opening))
    return null;
  if (/^[.!?…]*$/.test(rest)) return { text, speaker: null };
  const attribution = /^[.,]?\s*(?:[-–—]+|\()\s*(.+)$/su.exec(rest)?.[1];
  if (!attribution || wordCount(attribution) > LONGEST_ATTRIBUTION) return null;
  if (/[.!?]\s+\p{Lu}/u.test(attribution)) return null;
  return { text, speaker: speakerOf(attribution) };
}

// “…”, ông A nói, “…”: two quotes with prose between them.
function quotesTwice(text: string, opening: string): boolean {
  if (opening === '"')
    return /[,.!?]"\s*[,–-]?\s*\p{L}|"\s*,\s|"\s[-–]\s/u.test(text);
  const closing = CLOSING[opening] ?? "";
  let depth = 1;
  for (const character of text) {
    if (character === opening) depth++;
    else if (character === closing) depth--;
    if (depth === 0) return true;
  }
  return false;
}

/** The name in an attribution such as "đồng chí Nguyễn Văn A nhấn mạnh". */
export function speakerOf(attribution: string): string | null {
  const named = readPeople(attribution, 1)[0]?.name;
  if (named) return named;
  const capitals =
    /(?<!\p{L})\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){1,4}(?!\p{L})/u.exec(
      attribution,
    )?.[0];
  if (capitals) return capitals;
  const bare = attribution.replace(/[.)\s]+$/, "");
  return wordCount(bare) <= 6 && /^\p{Lu}/u.test(bare) ? bare : null;
}

/** Whether a line under a quote only says whose words they are. */
export function isAttribution(text: string): boolean {
  return (
    wordCount(text) <= LONGEST_ATTRIBUTION &&
    !/[.!?:;]$/.test(text) &&
    opensWithPerson(text.replace(/^[-–—(]+\s*/, ""))
  );
}
