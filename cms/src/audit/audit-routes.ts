import { Readable } from "node:stream";

import type { Core } from "@strapi/strapi";
import { AUDIT_ACTIONS } from "@toa-soan/content-types/audit";

import type { Context } from "../feed/context.ts";
import { openDeskRoutes } from "../roles/desk-routes.ts";
import { CSV_HEAD, csvLine } from "./audit-csv.ts";
import { readAudit, type AuditQuery } from "./read-audit.ts";

const PAGE = 50;
const CHUNK = 500;

/**
 * Opens `GET /newsroom/audit` and `GET /newsroom/audit.csv` for whoever may see the log:
 * `?words=…&action=publish&from=2026-11-01&until=2026-11-30` (days in Vietnam, both included);
 * the first also takes `before`, the number below which the next page begins.
 */
export function openAudit(strapi: Core.Strapi): void {
  openDeskRoutes(strapi, [
    {
      method: "GET",
      path: "/audit",
      duty: "audit",
      handler: async (context) => {
        const before = Number(context.query["before"]) || null;
        const query = queryOf(context);
        const entries = await readAudit(strapi, query, { before, limit: PAGE });
        const last = entries.length === PAGE ? entries.at(-1) : undefined;
        context.body = { entries, before: last?.id ?? null };
      },
    },
    {
      method: "GET",
      path: "/audit.csv",
      duty: "audit",
      handler: (context) => {
        context.type = "text/csv; charset=utf-8";
        context.set(
          "Content-Disposition",
          'attachment; filename="nhat-ky.csv"',
        );
        context.body = Readable.from(csvOf(strapi, queryOf(context)));
        return Promise.resolve();
      },
    },
  ]);
}

async function* csvOf(strapi: Core.Strapi, query: AuditQuery) {
  yield CSV_HEAD;
  let before: number | null = null;
  for (;;) {
    const entries = await readAudit(strapi, query, { before, limit: CHUNK });
    if (entries.length > 0) yield entries.map(csvLine).join("");
    before = entries.at(-1)?.id ?? null;
    if (entries.length < CHUNK) return;
  }
}

function queryOf({ query }: Context): AuditQuery {
  const text = (name: string) =>
    typeof query[name] === "string" ? query[name] : "";
  const day = (name: string, plusDays: number) => {
    const match = /^\d{4}-\d{2}-\d{2}$/.exec(text(name));
    if (!match) return null;
    const start = Date.parse(`${match[0]}T00:00:00+07:00`);
    return Number.isNaN(start)
      ? null
      : new Date(start + plusDays * 24 * 60 * 60 * 1000);
  };
  const action = text("action");
  return {
    words: text("words"),
    action: action in AUDIT_ACTIONS ? action : null,
    from: day("from", 0),
    until: day("until", 1),
  };
}
