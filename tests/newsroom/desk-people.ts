import type { RoleName } from "@toa-soan/content-types/roles";

import { askAs, makeAccount, type Ask } from "./accounts.ts";
import type { Cms } from "./start-cms.ts";

/** Somebody of a role, with the raw API of the admin as they may use it. */
export interface Person {
  id: number;
  name: string;
  ask: Ask;
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
  cms: Cms,
  role: RoleName,
  name: [string, string],
): Promise<Person> {
  const email = `${name
    .join(".")
    .normalize("NFD")
    .replace(/[^A-Za-z.]/g, "")
    .toLowerCase()}@toasoan.local`;
  const [firstname, lastname] = name;
  const id = await makeAccount(cms, role, { email, firstname, lastname });
  const ask = await askAs(cms, email);
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
