import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { measureCms } from "./benchmark/measure-cms.ts";
import { measure } from "./benchmark/measure.ts";

/** `npm run benchmark`: how fast a publish is with many articles, on this machine. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      articles: { type: "string" },
      cms: { type: "string" },
      json: { type: "boolean", default: false },
      verbose: { type: "boolean", default: false },
    },
  });
  const option = values.cms === undefined ? "articles" : "cms";
  const articles = Number(values[option] ?? 5000);
  if (!Number.isInteger(articles) || articles < 20)
    throw new Error(
      `--${option} ${values[option]} không dùng được. Hãy ghi một số nguyên từ 20 trở lên.`,
    );
  const folder = mkdtempSync(join(tmpdir(), "toa-soan-benchmark-"));
  const run = option === "cms" ? measureCms : measure;
  const figures = await run(articles, folder, (line) => console.error(line));
  if (values.json) console.log(JSON.stringify(figures, null, 2));
  else console.table(figures);
  return 0;
}
