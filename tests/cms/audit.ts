import { describe, expect, test } from "vitest";

import { ROLES, type RoleName } from "@toa-soan/content-types/roles";
import { Content } from "../newsroom/make-content.ts";
import type { Cms } from "../newsroom/start-cms.ts";

const PASSWORD = "Matkhau-thu-1";

/** An account of a role with its token, for the raw API. */
export async function signInAs(cms: Cms, role: RoleName) {
  const { strapi } = cms;
  const email =
    `${role}-${Math.random().toString(36).slice(2)}@toasoan.local`.toLowerCase();
  const stored = (await strapi.db
    .query("admin::role")
    .findOne({ where: { code: ROLES[role].code } })) as { id: number };
  const users = strapi.service("admin::user") as unknown as {
    create(user: object): Promise<{ id: number }>;
  };
  const { id } = await users.create({
    email,
    firstname: "Lê Thu",
    lastname: "Hà",
    password: PASSWORD,
    isActive: true,
    roles: [stored.id],
  });
  const response = await fetch(`${cms.url}/admin/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const { data } = (await response.json()) as { data: { token: string } };
  return {
    id,
    email,
    ask: (path: string, init: RequestInit = {}) =>
      fetch(`${cms.url}${path}`, {
        ...init,
        headers: {
          authorization: `Bearer ${data.token}`,
          "content-type": "application/json",
        },
      }),
  };
}

/** What the database itself refuses, on every kind of database. */
export function describeSealedAudit(cmsOf: () => Cms): void {
  describe("in the database", () => {
    test.each(["update", "delete"] as const)(
      "takes no %s, whoever asks",
      async (change) => {
        await new Content(cmsOf()).publishedArticle(`Không ${change}`);
        const table = () => cmsOf().strapi.db.getConnection("newsroom_audit");
        const before: unknown = await table().count({ count: "*" });
        const done =
          change === "update"
            ? table().update({ who: "Ai khác" })
            : table().delete();
        await expect(done).rejects.toThrow("append-only");
        expect(await table().count({ count: "*" })).toEqual(before);
        expect(await table().where({ who: "Ai khác" })).toEqual([]);
      },
    );
  });
}
