import type { Core } from "@strapi/strapi";
import { AUDIT_ACTIONS, type AuditAction } from "@toa-soan/content-types/audit";
import { TYPE_NAMES, type TypeName } from "@toa-soan/content-types/type-name";
import { contentTypes } from "@toa-soan/content-types/content-types";
import { fold } from "@toa-soan/content-types/vietnamese/fold";

import type { Context } from "../feed/context.ts";
import { currentUser } from "../roles/user.ts";
import { AUDIT_UID } from "./audit-table.ts";

export interface Deed {
  action: AuditAction;
  /** Who did it, where the request does not say: name or e-mail address. */
  who?: string;
  type?: TypeName;
  documentId?: string;
  title?: string;
  /** One Vietnamese line. */
  detail?: string;
}

/**
 * Adds a line to the audit log, in the transaction that is open, if any. Who did it is who is
 * signed in; a program leaves nobody.
 */
export async function writeAudit(
  strapi: Core.Strapi,
  { action, who, type, documentId, title = "", detail = "" }: Deed,
): Promise<void> {
  const user = currentUser(strapi);
  const name = who ?? user?.name ?? null;
  const context = strapi.requestContext.get() as Context | undefined;
  const label = type ? contentTypes[type].label : "";
  await strapi.db.query(AUDIT_UID).create({
    data: {
      at: new Date(),
      who: name?.slice(0, 255) ?? null,
      userId: user?.id ?? null,
      action,
      type: type ?? null,
      documentId: documentId ?? null,
      title,
      detail,
      address: context?.request.ip ?? null,
      searchKey: fold(
        [name, AUDIT_ACTIONS[action], label, title, detail].join(" "),
      ),
    },
  });
}

/** The Vietnamese name of a content type, as the log and its export call it. */
export const typeLabel = (name: string | null): string => {
  const type = TYPE_NAMES.find((each) => each === name);
  return type ? contentTypes[type].label : "";
};
