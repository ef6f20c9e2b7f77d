import { commentRefusedPath } from "@toa-soan/content-types/addresses";

import {
  COMMENTS_ROUTE,
  isCommentsOpen,
  leadTo,
} from "../comments/comment-route.ts";
import { RateLimit, senderOf } from "../comments/rate-limit.ts";
import type { Context } from "../feed/context.ts";

const SPAN_MS = 10 * 60 * 1000;
const MOST_OF_ONE_SENDER = 5;
const MOST_OF_ALL = 200;
/** A form with the longest name and text, all of it percent-encoded. */
const LONGEST_BODY = 32 * 1024;
const FORM = "application/x-www-form-urlencoded";

/**
 * Stands before anything is read of a comment that comes in: only a short form, sent from the
 * site's own pages, and not too many of them.
 */
export default () => {
  const ofOne = new RateLimit(MOST_OF_ONE_SENDER, SPAN_MS);
  const ofAll = new RateLimit(MOST_OF_ALL, SPAN_MS);
  return async (context: Context, next: () => Promise<void>) => {
    const { method, path } = context;
    if (method !== "POST" || path !== COMMENTS_ROUTE || !isCommentsOpen())
      return next();
    const length = Number(context.get("content-length") || Number.NaN);
    if (!context.is(FORM)) return refuse(context, 415);
    if (Number.isNaN(length)) return refuse(context, 411);
    if (length > LONGEST_BODY) return refuse(context, 413);
    if (!comesFromSite(context)) return refuse(context, 403);
    const now = Date.now();
    if (!ofOne.allows(senderOf(context.ip), now) || !ofAll.allows("all", now))
      return leadTo(context, commentRefusedPath);
    context.state["hasPassedDoor"] = true;
    return next();
  };
};

/** Browsers tell from whose page a form comes; another site must not send in a reader's name. */
function comesFromSite(context: Context): boolean {
  const origin = context.get("origin");
  return origin === "" || origin === originOf(process.env["SITE_URL"]);
}

const originOf = (url = "") => (URL.canParse(url) ? new URL(url).origin : null);

function refuse(context: Context, status: number): void {
  context.status = status;
  context.body = "";
}
