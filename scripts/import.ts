import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";

import type { IntakeArticle } from "@toa-soan/content-types/intake/article";
import { decodeText } from "@toa-soan/content-types/intake/decode";
import { parseArticle } from "@toa-soan/content-types/intake/parse";
import { normalize } from "@toa-soan/content-types/vietnamese/fold";

import { foldersOf, readSettings } from "./start/settings.ts";
import { readSecrets } from "./start/secrets.ts";

const USAGE =
  "Cách dùng: npm run import -- [--publish] [--dry-run] [--json] TỆP…";

/** `npm run import`: turns text copied from news pages into draft articles. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args);
  const articles: ({ file: string } & IntakeArticle)[] = [];
  let failures = 0;
  for (const file of positionals)
    try {
      const text = await readText(file);
      const { article } = parseArticle(text);
      articles.push({ file, ...article });
      console.error(
        values["dry-run"]
          ? `${file}: ${summary(article)}`
          : `${file}: ${await send(article, text, values.publish)}`,
      );
    } catch (error) {
      failures++;
      const reason = error instanceof Error ? error.message : String(error);
      console.error(`${file}: ${reason}`);
    }
  if (values.json) console.log(JSON.stringify(articles, null, 2));
  return failures > 0 ? 1 : 0;
}

function readArguments(args: string[]) {
  const flag = { type: "boolean", default: false } as const;
  try {
    const read = parseArgs({
      args,
      allowPositionals: true,
      options: {
        publish: flag,
        "dry-run": flag,
        json: flag,
        verbose: flag,
      },
    });
    if (read.positionals.length > 0) return read;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${reason} ${USAGE}`);
  }
  throw new Error(`Chưa nêu tệp nào. ${USAGE}`);
}

/** @throws Error with one Vietnamese line when the file cannot be read as text. */
async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    const reasons: Record<string, string> = {
      ENOENT: "không có tệp này",
      EACCES: "không được phép đọc tệp này",
      EISDIR: "đây là thư mục, không phải tệp",
    };
    const reason = reasons[error.code ?? ""] ?? error.message;
    throw new Error(`Không đọc được: ${reason}. Bỏ qua, chưa ghi gì.`);
  });
  const decoded = decodeText(bytes);
  if ("problem" in decoded) throw new Error(decoded.problem);
  return decoded.text;
}

function summary(article: IntakeArticle): string {
  const { headline, photos, officials, documents, suspects } = article;
  return `“${headline}”: ${photos.length} ảnh, ${officials.length} nhân sự, ${documents.length} văn bản, ${suspects.length} chỗ nên xem lại. Chạy thử, chưa ghi gì.`;
}

interface Answer {
  result: "created" | "unchanged";
  published: boolean;
  address: string;
  error?: { message?: string };
}

async function send(
  article: IntakeArticle,
  text: string,
  publish: boolean,
): Promise<string> {
  const { cmsUrl, siteUrl, dataDir } = readSettings();
  const { secrets } = foldersOf(dataDir);
  if (!existsSync(secrets))
    throw new Error(
      `Tòa soạn ở ${dataDir} chưa chạy lần nào. Hãy chạy npm start ở cửa sổ khác rồi nhập lại; chưa ghi gì.`,
    );
  const { IMPORT_TOKEN } = readSecrets(secrets);
  const sourceHash = createHash("sha256").update(normalize(text)).digest("hex");
  const response = await fetch(new URL("/newsroom/import", cmsUrl), {
    method: "POST",
    headers: {
      authorization: `Bearer ${IMPORT_TOKEN}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({ article, sourceHash, publish }),
  }).catch(() => {
    throw new Error(
      `Không nối được với CMS ở ${cmsUrl}. Hãy chạy npm start ở cửa sổ khác rồi nhập lại; chưa ghi gì.`,
    );
  });
  const answer = (await response.json().catch(() => ({}))) as Answer;
  if (!response.ok)
    throw new Error(
      `CMS không nhận bài: ${answer.error?.message ?? `mã ${response.status}`}. Chưa ghi gì.`,
    );
  const where = answer.published
    ? `đã đăng ở ${siteUrl}${answer.address}`
    : "là bản nháp trong trang quản trị";
  return answer.result === "created"
    ? `Đã nhập “${article.headline}”, ${where}.`
    : `Đã nhập từ trước, không đổi gì; bài ${where}.`;
}
