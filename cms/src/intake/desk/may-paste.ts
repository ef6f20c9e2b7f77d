import type { Core } from "@strapi/strapi";
import { contentTypes } from "@toa-soan/content-types/content-types";
import { ROLES } from "@toa-soan/content-types/roles";

import type { User } from "../../roles/user.ts";

/**
 * Whether somebody may make drafts by pasting: who may write articles at all. What a pasted article
 * adds to the register comes with it, as with the import: none of it is public before an article
 * that names it is published.
 */
export async function mayPaste(
  strapi: Core.Strapi,
  user: User,
): Promise<boolean> {
  if (user.roles.includes(ROLES.administrator.code)) return true;
  const count = await strapi.db.query("admin::permission").count({
    where: {
      action: "plugin::content-manager.explorer.create",
      subject: contentTypes.article.uid,
      role: { code: { $in: user.roles } },
    },
  });
  return count > 0;
}
