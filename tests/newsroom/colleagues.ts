import { ROLES, type RoleName } from "@toa-soan/content-types/roles";

import type { Cms } from "./start-cms.ts";

const PASSWORD = "Matkhau-thu-1";

/** Asks the admin's API with the token of somebody with a role, without a browser. */
export type Ask = (path: string, init?: RequestInit) => Promise<Response>;

/**
 * Makes an account of a role and signs it in.
 *
 * @param name tells several colleagues of one role apart.
 */
export async function colleague(
  { strapi, url }: Cms,
  role: RoleName,
  name: string = role,
): Promise<{ id: number; ask: Ask }> {
  const email = `${name.toLowerCase()}@toasoan.test`;
  const stored = (await strapi.db
    .query("admin::role")
    .findOne({ where: { code: ROLES[role].code } })) as { id: number };
  const users = strapi.service("admin::user") as unknown as {
    create(user: object): Promise<{ id: number }>;
  };
  const { id } = await users.create({
    email,
    firstname: name,
    lastname: "",
    password: PASSWORD,
    isActive: true,
    roles: [stored.id],
  });
  const login = await fetch(`${url}/admin/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const { data } = (await login.json()) as { data: { token: string } };
  return {
    id,
    ask: (path, init = {}) =>
      fetch(`${url}${path}`, {
        ...init,
        headers: {
          authorization: `Bearer ${data.token}`,
          // A form names its own type, with the boundary of its parts.
          ...(!(init.body instanceof FormData) && {
            "content-type": "application/json",
          }),
        },
      }),
  };
}
