import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { ROLES, type RoleName } from "@toa-soan/content-types/roles";
import { Desk } from "../newsroom/open-desk.ts";

describe("at the desk", { timeout: 60_000 }, () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await Desk.open();
  }, 240_000);

  afterAll(() => desk?.close());

  it.each(Object.keys(ROLES) as RoleName[])(
    "a colleague with the role %s signs in",
    async (role) => {
      const { page, context } = await desk.signIn(role);
      await page.getByRole("heading", { level: 1 }).waitFor();
      expect(new URL(page.url()).pathname).toMatch(/^\/admin\/?$/);
      await context.close();
    },
  );
});
