import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { RoleName } from "@toa-soan/content-types/roles";
import { ROOT } from "../../scripts/start/settings.ts";
import { fillDesk } from "../newsroom/fill-desk.ts";
import { summed } from "../newsroom/findings.ts";
import { foreignWords } from "../newsroom/foreign-words.ts";
import { Desk } from "../newsroom/open-desk.ts";
import { catalogue } from "../newsroom/strapi-catalogue.ts";
import { Walk, type Said } from "../newsroom/walk-desk.ts";

/** Most rights first: the others press only what the first did not have. */
const ORDER: RoleName[] = [
  "administrator",
  "managingEditor",
  "editor",
  "reporter",
];

/** Names that programs know, on the screens that set them. */
const CODES: [screen: RegExp, text: RegExp][] = [
  // Headers of HTTP.
  [/\/settings\/webhooks/, /^[A-Z][a-z]+(?:-[A-Z][a-z]+)*$/],
  // Strapi writes the day into the description of a new role, where it is the administrator's own.
  [/\/settings\/roles/, /^Tạo [A-Z][a-z]+ \d+(?:st|nd|rd|th), \d{4}$/],
];

/** Whole messages of Strapi's in English: they catch what is too short to be told by its letters. */
let english: Set<string>;

const isEnglish = ({ screen, text }: Said) =>
  (foreignWords(text).length > 0 || english.has(text)) &&
  !CODES.some(([where, what]) => where.test(screen) && what.test(text));

const englishIn = (said: Said[]) =>
  summed(
    said
      .filter(isEnglish)
      .map(({ screen, text }) => ({ page: screen, what: `“${text}”` })),
  );

describe("on every screen of the desk", { timeout: 900_000 }, () => {
  let desk: Desk;
  const pressed = new Set<string>();

  beforeAll(async () => {
    // The admin's sources are of another kind of module than the tests'.
    const { vi } = (await import(
      join(ROOT, "cms/src/admin/translations/vi.ts")
    )) as { vi: Record<string, string> };
    const usual = new Set(Object.values(vi));
    english = new Set(
      Object.values(await catalogue("en")).filter(
        (text) => /[A-Za-z]{2}/.test(text) && !usual.has(text),
      ),
    );
    desk = await Desk.open();
    await fillDesk(desk.cms);
  }, 400_000);

  afterAll(() => desk?.close());

  it.each(ORDER)("somebody with the role %s reads no English", async (role) => {
    const { page, context } = await desk.signIn(role);
    const walk = new Walk(page, pressed);
    await walk.from(["/admin", "/admin/me", "/admin/khong-co-trang-nay"]);
    await context.close();
    expect(walk.screens.size).toBeGreaterThan(20);
    expect(englishIn(walk.said)).toEqual([]);
  });

  it("nobody reads English before signing in", async () => {
    const page = await desk.browser.newPage();
    const walk = new Walk(page);
    for (const path of [
      "login",
      "forgot-password",
      "forgot-password-success",
      "reset-password?code=sai",
      "oops",
    ]) {
      await page.goto(`${desk.cms.url}/admin/auth/${path}`);
      await page.locator("h1").waitFor();
      await walk.settle();
      await walk.read(path);
    }
    await page.goto(`${desk.cms.url}/admin/auth/login`);
    await page.click("button[type=submit]");
    await walk.settle();
    await walk.read("login with nothing");
    await page.fill("input[name=email]", "ai@toasoan.vn");
    await page.fill("input[name=password]", "Sai-mat-khau-1");
    await page.click("button[type=submit]");
    await page.getByText("Email hoặc mật khẩu không đúng.").waitFor();
    await walk.read("login with a wrong password");
    await page.close();
    expect(englishIn(walk.said)).toEqual([]);
  });

  it("a word that was planted is found", async () => {
    const { page, context } = await desk.signIn("reporter");
    const walk = new Walk(page);
    await walk.settle();
    await page.evaluate(() => {
      const button = document.createElement("button");
      button.setAttribute("aria-label", "Discard changes");
      button.textContent = "Got it";
      document.body.append(button);
    });
    await walk.read("home");
    await context.close();
    expect(englishIn(walk.said)).toEqual([
      "“Got it” on home",
      "“Discard changes” on home",
    ]);
  });
});
