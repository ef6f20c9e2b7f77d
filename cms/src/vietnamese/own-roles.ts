import type { Core } from "@strapi/strapi";

import { ROLES } from "@toa-soan/content-types/roles";

interface StoredRole {
  id: number;
  name: string;
  description: string;
  users: { id: number }[];
}

/** Strapi's own roles, which no newsroom has. */
const UNWANTED = ["strapi-editor", "strapi-author"];

/**
 * Gives Strapi's first role its name at the desk and removes the two that Strapi makes beside it,
 * unless somebody was given one. A name that the newsroom gave stays.
 */
export async function nameOwnRoles(strapi: Core.Strapi): Promise<void> {
  const roles = strapi.db.query("admin::role");
  const { code, name, description } = ROLES.administrator;
  await roles.updateMany({
    where: { code, name: "Super Admin" },
    data: { name, description },
  });
  const unwanted = (await roles.findMany({
    where: { code: { $in: UNWANTED } },
    populate: ["users"],
  })) as StoredRole[];
  const service = strapi.service("admin::role") as unknown as {
    deleteByIds(ids: number[]): Promise<unknown>;
  };
  const ids = unwanted
    .filter(({ users }) => users.length === 0)
    .map(({ id }) => id);
  if (ids.length > 0) await service.deleteByIds(ids);
}
