import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { ROLES, type RoleName } from "@toa-soan/content-types/roles";
import { englishIn } from "../newsroom/english.ts";
import { fillDesk } from "../newsroom/fill-desk.ts";
import { Desk } from "../newsroom/open-desk.ts";
import { Walk } from "../newsroom/walk-desk.ts";

/** Most rights first: the others press only what the first did not have. */
const ORDER: RoleName[] = [
  "administrator",
  "managingEditor",
  "editor",
  "reporter",
];

const ARTICLES = "/admin/content-manager/collection-types/api::article.article";

describe("on every screen of the desk", { timeout: 900_000 }, () => {
  let desk: Desk;
  const pressed = new Set<string>();

  beforeAll(async () => {
    desk = await Desk.open();
  }, 400_000);

  afterAll(() => desk?.close());

  it.each(ORDER)("somebody with the role %s reads no English", async (role) => {
    // Whoever walked before has pressed what moves articles on.
    const article = await fillDesk(desk.cms, `Ảnh của ${ROLES[role].name}`);
    const { page, context } = await desk.signIn(role);
    const walk = new Walk(page, pressed);
    await walk.from([
      `${ARTICLES}/${article}`,
      ARTICLES,
      "/admin",
      "/admin/me",
      "/admin/khong-co-trang-nay",
    ]);
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
