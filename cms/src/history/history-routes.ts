import type { Core } from "@strapi/strapi";

import { openDeskRoutes } from "../roles/desk-routes.ts";
import { forgetPresence, tellPresence } from "./answer-presence.ts";
import { takeFromTrash, tellTrash } from "./answer-trash.ts";
import {
  restore,
  tellChanges,
  tellTyped,
  tellVersions,
} from "./answer-versions.ts";
import { withDocument, type Asked } from "./asked-document.ts";

type Answer = (strapi: Core.Strapi, asked: Asked) => Promise<void>;

/**
 * Opens the ways to history, below `/newsroom`, all in JSON:
 *
 * - `GET /history/:type/:documentId?below=N`: versions, newest first
 * - `GET /history/:type/:documentId/:number`: what changed with a version; `?with=now`: what has
 *   changed since
 * - `POST /history/:type/:documentId/typed` `{ values }`: what is stored beside what is on a form
 * - `POST /history/:type/:documentId/:number/restore` `{ revision }`
 * - `POST /presence/:type/:documentId` `{ window, revision }`, `DELETE …?window=…`
 * - `GET /trash?words=…&type=…&before=N`, `POST /trash/:type/:documentId`
 */
export function openHistory(strapi: Core.Strapi): void {
  const of = (permission: Parameters<typeof withDocument>[1], answer: Answer) =>
    withDocument(strapi, permission, (asked) => answer(strapi, asked));
  const document = "/history/:type/:documentId";
  const presence = "/presence/:type/:documentId";
  openDeskRoutes(strapi, [
    { method: "GET", path: document, handler: of("read", tellVersions) },
    {
      method: "GET",
      path: `${document}/:number`,
      handler: of("read", tellChanges),
    },
    {
      method: "POST",
      path: `${document}/typed`,
      handler: of("read", tellTyped),
    },
    {
      method: "POST",
      path: `${document}/:number/restore`,
      handler: of("update", restore),
    },
    { method: "POST", path: presence, handler: of("read", tellPresence) },
    { method: "DELETE", path: presence, handler: of("read", forgetPresence) },
    {
      method: "GET",
      path: "/trash",
      handler: (context, user) => tellTrash(strapi, context, user),
    },
    {
      method: "POST",
      path: "/trash/:type/:documentId",
      handler: of("create", takeFromTrash),
    },
  ]);
}
