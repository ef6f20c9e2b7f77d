import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe } from "vitest";
import type { Intake } from "../../../content-types/intake/article.ts";
import { parseArticle } from "../../../content-types/intake/parse.ts";

const FOLDER = fileURLToPath(
  new URL("../../../../shared/seeds/", import.meta.url),
);

/** The real articles; empty in a clone without them. They are never copied into the project. */
export const seeds: readonly { name: string; text: string }[] = existsSync(
  FOLDER,
)
  ? readdirSync(FOLDER)
      .filter((name) => name.endsWith(".txt"))
      .sort()
      .map((name) => ({
        name,
        text: readFileSync(FOLDER + name, "utf8"),
      }))
  : [];

if (seeds.length === 0)
  console.warn(
    `Skipped: the tests on real articles, because ${FOLDER} is absent.`,
  );

/** Describes what the article whose file begins with `number` becomes; skipped when it is absent. */
export function describeSeed(
  number: string,
  tests: (read: () => Intake, lineAt: (line: number) => string) => void,
): void {
  const seed = seeds.find(({ name }) => name.startsWith(number));
  const intake = parseArticle(seed?.text ?? "");
  const lines = (seed?.text ?? "")
    .split("\n")
    .map((line) => line.replaceAll("\u00a0", " ").trim());
  describe.skipIf(!seed)(`the real article ${number}`, () => {
    tests(
      () => intake,
      (line) => lines[line - 1] ?? "",
    );
  });
}
