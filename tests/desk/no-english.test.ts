import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { ROLES, type RoleName } from "@toa-soan/content-types/roles";
import { fillDesk } from "../newsroom/fill-desk.ts";
import { summed } from "../newsroom/findings.ts";
import { foreignWords } from "../newsroom/foreign-words.ts";
import { Desk } from "../newsroom/open-desk.ts";
import { Walk, type Said } from "../newsroom/walk-desk.ts";

/** Most rights first: the others press only what the first did not have. */
const ORDER: RoleName[] = [
  "administrator",
  "managingEditor",
  "editor",
  "reporter",
];

const foreign = (said: Said[]) =>
  summed(
    said
      .filter(({ text }) => foreignWords(text).length > 0)
      .map(({ screen, text }) => ({ page: screen, what: `“${text}”` })),
  );

describe("on every screen of the desk", { timeout: 400_000 }, () => {
  let desk: Desk;
  const pressed = new Set<string>();

  beforeAll(async () => {
    desk = await Desk.open();
    await fillDesk(desk.cms);
  }, 240_000);

  afterAll(() => desk?.close());

  it.each(ORDER)("%s reads no English", async (role) => {
    const { page, context } = await desk.signIn(role);
    const walk = new Walk(page, pressed);
    await walk.from(["/admin"]);
    console.log(ROLES[role].name, walk.screens.size);
    expect(foreign(walk.said)).toEqual([]);
    await context.close();
  });
});
