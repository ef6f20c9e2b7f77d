import { ROLES, type RoleName } from "@toa-soan/content-types/roles";
import type { Cms } from "./start-cms.ts";

const PASSWORD = "Matkhau-thu-1";

/** Somebody of a role, with the raw API of the admin as they may use it. */
export interface Person {
  id: number;
  name: string;
  ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** Sends JSON and gives the answer with its status. */
  send: (
    method: string,
    path: string,
    body?: unknown,
  ) => Promise<{ status: number; body: Answer }>;
}

/** An answer of the admin's API, as far as tests look at it. */
export interface Answer {
  data?: Record<string, unknown>;
  error?: { message: string };
  [name: string]: unknown;
}

/** Makes an account of a role and signs it in, without a browser. */
export async function person(
  { strapi, url }: Cms,
  role: RoleName,
  name: [string, string],
): Promise<Person> {
  const email = `${name
    .join(".")
    .normalize("NFD")
    .replace(/[^A-Za-z.]/g, "")
    .toLowerCase()}@toasoan.local`;
  const stored = (await strapi.db
    .query("admin::role")
    .findOne({ where: { code: ROLES[role].code } })) as { id: number };
  const { id } = await (
    strapi.service("admin::user") as unknown as {
      create(user: object): Promise<{ id: number }>;
    }
  ).create({
    email,
    firstname: name[0],
    lastname: name[1],
    password: PASSWORD,
    isActive: true,
    roles: [stored.id],
  });
  const response = await fetch(`${url}/admin/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const { data } = (await response.json()) as { data: { token: string } };
  const ask: Person["ask"] = (path, init = {}) =>
    fetch(`${url}${path}`, {
      ...init,
      headers: {
        authorization: `Bearer ${data.token}`,
        "content-type": "application/json",
      },
    });
  return {
    id,
    name: name.join(" "),
    ask,
    async send(method, path, body) {
      const answer = await ask(path, {
        method,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return {
        status: answer.status,
        body: (await answer.json().catch(() => ({}))) as Answer,
      };
    },
  };
}
