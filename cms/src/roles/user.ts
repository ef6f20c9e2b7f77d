import type { Core } from "@strapi/strapi";

import { ROLES, type Duty } from "@toa-soan/content-types/roles";

interface StoredUser {
  id: number;
  firstname: string | null;
  lastname: string | null;
  username?: string | null;
  email: string;
  roles?: { code: string }[];
}

/** Somebody who is signed in to the admin. */
export interface User {
  id: number;
  /** Family name first; the e-mail address when no name is known. */
  name: string;
  roles: string[];
}

/** Who asks for what is being done now, `null` when a program does (the import, the schedule). */
export function currentUser(strapi: Core.Strapi): User | null {
  const state = strapi.requestContext.get()?.state as
    { user?: StoredUser } | undefined;
  const user = state?.user;
  // Readers' accounts, if there ever are any, have no admin roles.
  if (!user?.roles) return null;
  return {
    id: user.id,
    name: nameOf(user),
    roles: user.roles.map(({ code }) => code),
  };
}

/** A user's name as Strapi shows it: `firstname` is family and middle name, `lastname` the given name. */
export const nameOf = ({
  firstname,
  lastname,
  email,
}: Pick<StoredUser, "firstname" | "lastname" | "email">): string =>
  [firstname, lastname].filter(Boolean).join(" ").trim() || email;

/** Whether somebody may do a duty; asked of Strapi's permissions, which newsrooms may change. */
export async function mayDo(
  strapi: Core.Strapi,
  user: User,
  duty: Duty,
): Promise<boolean> {
  if (user.roles.includes(ROLES.administrator.code)) return true;
  const count = await strapi.db.query("admin::permission").count({
    where: {
      action: `api::newsroom.${duty}`,
      role: { code: { $in: user.roles } },
    },
  });
  return count > 0;
}
