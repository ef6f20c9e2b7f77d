import { describe, expect, test } from "vitest";

import type { RoleName } from "@toa-soan/content-types/roles";

import { askAs, makeAccount } from "../newsroom/accounts.ts";
import { Content } from "../newsroom/make-content.ts";
import type { Cms } from "../newsroom/start-cms.ts";

/** An account of a role with its token, for the raw API. */
export async function signInAs(cms: Cms, role: RoleName) {
  const email =
    `${role}-${Math.random().toString(36).slice(2)}@toasoan.local`.toLowerCase();
  const account = { email, firstname: "Lê Thu", lastname: "Hà" };
  const id = await makeAccount(cms, role, account);
  return { id, email, ask: await askAs(cms, email) };
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
