import { join } from "node:path";

import { ROOT } from "../../scripts/start/settings.ts";
import { summed } from "./findings.ts";
import { foreignWords } from "./foreign-words.ts";
import { catalogue } from "./strapi-catalogue.ts";
import type { Said } from "./walk-desk.ts";

/** Names that programs know, on the screens that set them. */
const CODES: [screen: RegExp, text: RegExp][] = [
  // Headers of HTTP.
  [/\/settings\/webhooks/, /^[A-Z][a-z]+(?:-[A-Z][a-z]+)*$/],
];

/** Whole messages of Strapi's in English: they catch what is too short to be told by its letters. */
const MESSAGES = await englishMessages();

/** Where English was read, and dates that begin with the year. */
export const englishIn = (said: Said[]): string[] =>
  summed(
    said
      .filter((one) => isEnglish(one) || /\b\d{4}-\d{2}-\d{2}\b/.test(one.text))
      .map(({ screen, text }) => ({ page: screen, what: `“${text}”` })),
  );

const isEnglish = ({ screen, text }: Said) =>
  (foreignWords(text).length > 0 || MESSAGES.has(text)) &&
  !CODES.some(([where, what]) => where.test(screen) && what.test(text));

async function englishMessages(): Promise<Set<string>> {
  // The admin's sources are of another kind of module than the tests'.
  const { vi } = (await import(
    join(ROOT, "cms/src/admin/translations/vi.ts")
  )) as { vi: Record<string, string> };
  const usual = new Set(Object.values(vi));
  return new Set(
    Object.values(await catalogue("en")).filter(
      (text) => /[A-Za-z]{2}/.test(text) && !usual.has(text),
    ),
  );
}
