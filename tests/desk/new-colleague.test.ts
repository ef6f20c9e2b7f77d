import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { makeAccount, PASSWORD } from "../newsroom/accounts.ts";
import { englishIn } from "../newsroom/english.ts";
import { MAIL_ACCOUNT, MailServer } from "../newsroom/mail-server.ts";
import { Desk } from "../newsroom/open-desk.ts";
import { Walk } from "../newsroom/walk-desk.ts";

const NEW_PASSWORD = "Matkhau-moi-2";
const FORGETFUL = "hay.quen@toasoan.local";

describe("somebody who is not signed in", { timeout: 120_000 }, () => {
  let desk: Desk;
  let mail: MailServer;

  beforeAll(async () => {
    mail = await MailServer.open();
    desk = await Desk.open({
      SMTP_HOST: "127.0.0.1",
      SMTP_PORT: String(mail.port),
      SMTP_USER: MAIL_ACCOUNT.user,
      SMTP_PASSWORD: MAIL_ACCOUNT.password,
      EMAIL_FROM: "Báo Thử <toasoan@bao-thu.vn>",
    });
  }, 400_000);

  afterAll(async () => {
    await desk?.close();
    await mail?.close();
  });

  /** A browser whose owner reads English everywhere else. */
  const openPage = async () => {
    const context = await desk.browser.newContext({
      viewport: { width: 360, height: 740 },
      locale: "en-US",
    });
    return context.newPage();
  };
  const signIn = async (page: Page, email: string, password: string) => {
    await page.fill("input[name=email]", email);
    await page.fill("input[name=password]", password);
    await page.click("button[type=submit]");
    await page.waitForURL((url) => !url.pathname.includes("/auth/"));
  };

  it("and has forgotten the password gets a Vietnamese letter and chooses another", async () => {
    await makeAccount(desk.cms, "reporter", {
      email: FORGETFUL,
      firstname: "Lê",
      lastname: "Hay Quên",
    });
    const page = await openPage();
    const walk = new Walk(page);
    await page.goto(`${desk.cms.url}/admin/auth/login`);
    await page.getByRole("link", { name: "Quên mật khẩu?" }).click();
    await page.fill("input[name=email]", FORGETFUL);
    await walk.settle();
    await walk.read("forgot password");
    await page.click("button[type=submit]");
    await page.waitForURL("**/forgot-password-success");
    await walk.settle();
    await walk.read("sent");

    await expect.poll(() => mail.letters.length).toBe(1);
    const [letter] = mail.letters;
    expect(letter).toMatchObject({
      from: `"Báo Thử" <toasoan@bao-thu.vn>`,
      to: FORGETFUL,
      subject: "Đặt lại mật khẩu vào tòa soạn",
    });
    const link = /https?:\S+/.exec(letter?.text ?? "")?.[0] ?? "";
    expect(letter?.html).toContain(`<a href="${link}">`);
    walk.said.push(
      { screen: "subject", text: letter?.subject ?? "" },
      { screen: "letter", text: letter?.text ?? "" },
      {
        screen: "letter",
        text: (letter?.html ?? "").replaceAll(/<[^>]*>/g, " "),
      },
    );

    const { pathname, search } = new URL(link);
    expect(pathname).toBe("/admin/auth/reset-password");
    await page.goto(desk.cms.url + pathname + search);
    await page.fill("input[name=password]", NEW_PASSWORD);
    await page.fill("input[name=confirmPassword]", "Matkhau-khac-3");
    await page.click("button[type=submit]");
    await walk.settle();
    await walk.read("reset password, two that differ");
    await page.fill("input[name=confirmPassword]", NEW_PASSWORD);
    await page.click("button[type=submit]");
    await page.waitForURL((url) => !url.pathname.includes("reset-password"));
    await walk.settle();
    await walk.read("after the reset");
    await page.context().close();
    expect(englishIn(walk.said)).toEqual([]);

    const again = await openPage();
    await again.goto(`${desk.cms.url}/admin`);
    await signIn(again, FORGETFUL, NEW_PASSWORD);
    await again.context().close();
  });

  it("asks for a letter to an address that nobody has, and gets none", async () => {
    const sent = mail.letters.length;
    const response = await fetch(`${desk.cms.url}/admin/forgot-password`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email: "khong.co@toasoan.local" }),
    });
    // The answer does not tell who has an account.
    expect(response.status).toBe(204);
    expect(mail.letters.length).toBe(sent);
  });

  it("and was invited registers and reads Vietnamese without choosing it", async () => {
    const { ask, context } = await desk.signIn("administrator");
    await context.close();
    const email = "nguoi.moi@toasoan.local";
    const response = await ask("/admin/users", {
      method: "POST",
      body: JSON.stringify({
        email,
        firstname: "Phạm",
        lastname: "Mới",
        roles: [await roleId(desk)],
      }),
    });
    const { data } = (await response.json()) as {
      data: { registrationToken: string };
    };
    const page = await openPage();
    const walk = new Walk(page);
    await page.goto(
      `${desk.cms.url}/admin/auth/register?registrationToken=${data.registrationToken}`,
    );
    await page.locator("input[name=password]").waitFor();
    await walk.settle();
    await walk.read("registration");
    // Strapi would ask whether it may send its news.
    expect(await page.getByRole("checkbox").count()).toBe(0);
    await page.click("button[type=submit]");
    await walk.settle();
    await walk.read("registration with nothing");
    await page.fill("input[name=password]", PASSWORD);
    await page.fill("input[name=confirmPassword]", PASSWORD);
    await page.click("button[type=submit]");
    await page.waitForURL((url) => !url.pathname.includes("/auth/"));
    await page.goto(`${desk.cms.url}/admin/me`);
    await page.getByRole("combobox").getByText("Tiếng Việt").waitFor();
    await walk.settle();
    await walk.read("profile");
    await page.context().close();
    expect(englishIn(walk.said)).toEqual([]);
  });

  it("may have chosen English, and keeps it", async () => {
    const users = desk.cms.strapi.service("admin::user") as unknown as {
      create(user: object): Promise<{ preferedLanguage: string }>;
    };
    const { preferedLanguage } = await users.create({
      email: "anh.ngu@toasoan.local",
      firstname: "Anh",
      lastname: "Ngữ",
      preferedLanguage: "en",
      roles: [await roleId(desk)],
    });
    expect(preferedLanguage).toBe("en");
  });
});

const roleId = async ({ cms }: Desk): Promise<number> => {
  const role = (await cms.strapi.db
    .query("admin::role")
    .findOne({ where: { name: "Phóng viên" } })) as { id: number };
  return role.id;
};
