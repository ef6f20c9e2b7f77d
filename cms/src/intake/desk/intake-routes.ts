import { readFile as readFromDisk } from "node:fs/promises";

import type { Core } from "@strapi/strapi";
import {
  acceptOrder,
  matchOrder,
  readOrder,
  type AcceptAnswer,
  type ReadAnswer,
} from "@toa-soan/content-types/intake/desk-intake";
import { evidenceOf } from "@toa-soan/content-types/intake/evidence";
import { readArticle } from "@toa-soan/content-types/intake/parse";

import { DeskError } from "../../desk/desk-error.ts";
import { refuse } from "../../feed/bearer.ts";
import type { Context } from "../../feed/context.ts";
import { openDeskRoutes } from "../../roles/desk-routes.ts";
import type { User } from "../../roles/user.ts";
import { importArticle } from "../import-article.ts";
import { matchesOf, sourceHashOf } from "./matches.ts";
import { mayPaste } from "./may-paste.ts";
import { LARGEST_UPLOAD, readFile } from "./read-file.ts";

type Answer = (strapi: Core.Strapi, context: Context) => Promise<void>;

/**
 * Opens what "Dán bài" asks for, below `/newsroom/intake`, to whoever may write articles: `file`
 * gives the text of a Word file, `read` the fields of a text, `match` what the register knows of
 * corrected fields, `accept` makes the draft.
 */
export function openIntakeDesk(strapi: Core.Strapi): void {
  openDeskRoutes(
    strapi,
    (
      [
        ["file", takeFile],
        ["read", read],
        ["match", match],
        ["accept", accept],
      ] as [string, Answer][]
    ).map(([name, answer]) => ({
      method: "POST",
      path: `/intake/${name}`,
      handler: async (context: Context, user: User) => {
        if (await mayPaste(strapi, user)) await answer(strapi, context);
        else
          refuse(
            context,
            403,
            "Không dán bài được: vai trò của bạn không được viết bài. Nhờ Quản trị cho quyền tạo bài viết; chưa ghi gì.",
            "ForbiddenError",
          );
      },
    })),
  );
}

async function takeFile(_: Core.Strapi, context: Context): Promise<void> {
  const { files } = context.request as {
    files?: Record<string, { filepath: string; size: number } | unknown[]>;
  };
  const file = files?.["files"];
  if (!file || Array.isArray(file))
    throw new DeskError(
      "Không đọc được tệp: cần đúng một tệp. Thả một tệp .docx rồi chờ đọc xong; chưa ghi gì.",
    );
  // What is too large is not even read.
  context.body = await readFile(
    file.size > LARGEST_UPLOAD
      ? Buffer.alloc(LARGEST_UPLOAD + 1)
      : await readFromDisk(file.filepath),
  );
}

async function read(strapi: Core.Strapi, context: Context): Promise<void> {
  const { text, marks } = ordered(context, readOrder);
  if (text.trim() === "")
    throw new DeskError(
      "Không đọc được bài: chưa có chữ nào. Dán văn bản hoặc thả tệp .docx rồi bấm Đọc bài; chưa ghi gì.",
    );
  const reading = readArticle(text, marks);
  context.body = {
    lines: reading.lines.map((line, index) => ({
      ...line,
      role: reading.roles[index] ?? "body",
    })),
    article: reading.article,
    evidence: evidenceOf(reading),
    matches: await matchesOf(strapi, reading.article, text),
  } satisfies ReadAnswer;
}

async function match(strapi: Core.Strapi, context: Context): Promise<void> {
  const { article, text } = ordered(context, matchOrder);
  context.body = await matchesOf(strapi, article, text);
}

async function accept(strapi: Core.Strapi, context: Context): Promise<void> {
  const { article, text, choices } = ordered(context, acceptOrder);
  const { result, documentId } = await importArticle(
    strapi,
    { article, sourceHash: sourceHashOf(text), publish: false },
    choices,
  );
  context.body = { result, documentId } satisfies AcceptAnswer;
}

/** Reads what a request carries, as Zod's schemas do. */
interface Schema<Order> {
  safeParse(given: unknown):
    | { success: true; data: Order }
    | {
        success: false;
        error: {
          issues: { code: string; path: PropertyKey[]; message: string }[];
        };
      };
}

/** @throws DeskError when a request is not of the form that it must have. */
function ordered<Order>(context: Context, schema: Schema<Order>): Order {
  const { body } = context.request as { body?: unknown };
  const given = schema.safeParse(body);
  if (given.success) return given.data;
  const problem = given.error.issues[0];
  throw new DeskError(
    problem?.code === "too_big" && problem.path[0] === "text"
      ? "Không đọc được bài: văn bản dài quá 400.000 chữ cái. Dán từng bài một; chưa ghi gì."
      : `Không đọc được bài: phần ${problem?.path.join(".") || "gốc"} không đúng dạng (${problem?.message ?? "?"}). Tải lại trang rồi thử lại; chưa ghi gì.`,
  );
}
