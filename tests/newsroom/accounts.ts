import { ROLES, type RoleName } from "@toa-soan/content-types/roles";

import type { Cms } from "./start-cms.ts";

/** Of every account that tests make. */
export const PASSWORD = "Matkhau-thu-1";

/** Asks the admin's API with the token of somebody who has signed in. */
export type Ask = (path: string, init?: RequestInit) => Promise<Response>;

interface NewAccount {
  email: string;
  firstname: string;
  lastname: string;
}

/** Makes an account of a role, unless there is one of this address. @returns its id. */
export async function makeAccount(
  { strapi }: Cms,
  role: RoleName,
  account: NewAccount,
): Promise<number> {
  const { email } = account;
  const known = (await strapi.db
    .query("admin::user")
    .findOne({ where: { email } })) as { id: number } | null;
  if (known) return known.id;
  const stored = (await strapi.db
    .query("admin::role")
    .findOne({ where: { code: ROLES[role].code } })) as { id: number };
  const users = strapi.service("admin::user") as unknown as {
    create(user: object): Promise<{ id: number }>;
  };
  const { id } = await users.create({
    ...account,
    password: PASSWORD,
    isActive: true,
    roles: [stored.id],
  });
  return id;
}

/** Signs an account in without a browser. */
export async function askAs({ url }: Cms, email: string): Promise<Ask> {
  const login = await fetch(`${url}/admin/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const { data } = (await login.json()) as { data: { token: string } };
  return (path, init = {}) =>
    fetch(`${url}${path}`, {
      ...init,
      headers: {
        authorization: `Bearer ${data.token}`,
        // A form names its own type, with the boundary of its parts.
        ...(!(init.body instanceof FormData) && {
          "content-type": "application/json",
        }),
      },
    });
}
