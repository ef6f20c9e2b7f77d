import type { RoleName } from "@toa-soan/content-types/roles";

import { askAs, makeAccount, type Ask } from "./accounts.ts";
import type { Cms } from "./start-cms.ts";

/**
 * Makes an account of a role and signs it in, without a browser.
 *
 * @param name tells several colleagues of one role apart.
 */
export async function colleague(
  cms: Cms,
  role: RoleName,
  name: string = role,
): Promise<{ id: number; ask: Ask }> {
  const email = `${name.toLowerCase()}@toasoan.test`;
  const account = { email, firstname: name, lastname: "" };
  const id = await makeAccount(cms, role, account);
  return { id, ask: await askAs(cms, email) };
}
