import type { Core } from "@strapi/strapi";

interface AdminUsers {
  exists(): Promise<boolean>;
  createFirstAdmin(user: {
    email: string;
    password: string;
    firstname: string;
    lastname: string;
  }): Promise<unknown>;
}

/**
 * Makes the first administrator when there is none, so that a new newsroom can sign in at once:
 * `ADMIN_EMAIL` (bientap@toasoan.local) with `ADMIN_PASSWORD`. Without a password nobody is made
 * and Strapi asks the first visitor.
 */
export async function makeFirstAdmin(strapi: Core.Strapi): Promise<void> {
  const password = process.env["ADMIN_PASSWORD"];
  const users = strapi.service("admin::user") as unknown as AdminUsers;
  if (!password || (await users.exists())) return;
  await users.createFirstAdmin({
    email: process.env["ADMIN_EMAIL"] ?? "bientap@toasoan.local",
    password,
    firstname: "Biên tập",
    lastname: "viên",
  });
}
