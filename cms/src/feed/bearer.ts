import { createHash, timingSafeEqual } from "node:crypto";

import type { Context } from "./context.ts";

/**
 * Whether a request carries a token (`Authorization: Bearer …`). If not, it is answered with 401.
 * Without a configured token nobody may enter.
 */
export function isAllowed(
  context: Context,
  token: string | undefined,
): boolean {
  const given = /^Bearer (.+)$/.exec(context.get("authorization"))?.[1];
  if (token && given && timingSafeEqual(digest(given), digest(token)))
    return true;
  context.set("WWW-Authenticate", "Bearer");
  refuse(
    context,
    401,
    "Không được phép: yêu cầu thiếu mã truy cập hoặc mã sai. Gửi đúng mã trong Authorization: Bearer; chưa có gì thay đổi.",
  );
  return false;
}

/** Answers a request with an error in the form of Strapi's own. */
export function refuse(
  context: Context,
  status: number,
  message: string,
  name = "NewsroomError",
): void {
  context.status = status;
  context.body = { data: null, error: { status, name, message } };
}

// Digests have one length, which timingSafeEqual needs and which hides the token's own.
const digest = (text: string) => createHash("sha256").update(text).digest();
