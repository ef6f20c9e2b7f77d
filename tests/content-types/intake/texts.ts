import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArticle } from "../../../content-types/intake/parse.ts";
import type { IntakeArticle } from "../../../content-types/intake/article.ts";

const FOLDER = fileURLToPath(new URL("../../newsroom/texts/", import.meta.url));

/** Made-up articles in the manner of other sites. */
export const texts: readonly { name: string; text: string }[] = readdirSync(
  FOLDER,
)
  .sort()
  .map((name) => ({ name, text: readFileSync(FOLDER + name, "utf8") }));

/** The article that a made-up text becomes. */
export function articleIn(name: string): IntakeArticle {
  const found = texts.find((text) => text.name === `${name}.txt`);
  if (!found) throw new Error(`No text ${name}.txt in ${FOLDER}`);
  return parseArticle(found.text).article;
}
