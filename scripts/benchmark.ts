import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { measure } from "./benchmark/measure.ts";

/** `npm run benchmark`: how fast the publisher is with many articles, on this machine. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      articles: { type: "string", default: "5000" },
      json: { type: "boolean", default: false },
      verbose: { type: "boolean", default: false },
    },
  });
  const articles = Number(values.articles);
  if (!Number.isInteger(articles) || articles < 20)
    throw new Error(
      `--articles ${values.articles} không dùng được. Hãy ghi một số nguyên từ 20 trở lên.`,
    );
  const folder = mkdtempSync(join(tmpdir(), "toa-soan-benchmark-"));
  const figures = await measure(articles, folder, (line) =>
    console.error(line),
  );
  if (values.json) console.log(JSON.stringify(figures, null, 2));
  else console.table(figures);
  return 0;
}
