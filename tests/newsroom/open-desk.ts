import { existsSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import type { Browser, BrowserContext, Page } from "playwright-core";

import type { RoleName } from "@toa-soan/content-types/roles";
import { launchBrowser } from "../../scripts/screenshots/browser.ts";
import { buildCmsAdmin } from "../../scripts/start/build-cms.ts";
import { askAs, makeAccount, PASSWORD, type Ask } from "./accounts.ts";
import { ADMIN, startCms, type Cms } from "./start-cms.ts";

/** Whom the tests send to the desk, by role: `e-mail address`, name as Strapi keeps it. */
const PEOPLE: Record<RoleName, { email: string; name: [string, string] }> = {
  reporter: { email: "phongvien@toasoan.local", name: ["Lê Thu", "Hà"] },
  editor: { email: "bientapvien@toasoan.local", name: ["Trần Văn", "Bình"] },
  managingEditor: {
    email: "thuky@toasoan.local",
    name: ["Nguyễn Minh", "Châu"],
  },
  administrator: { email: ADMIN.email, name: ["Biên tập", "viên"] },
};

/** A colleague at the desk: a browser of their own and the raw API with their token. */
export interface Colleague {
  id: number;
  name: string;
  email: string;
  context: BrowserContext;
  page: Page;
  /** Asks the admin's API as this colleague. */
  ask: Ask;
}

/** A CMS with its admin panel, and a real browser to sit down at it. */
export class Desk {
  readonly cms: Cms;
  readonly browser: Browser;
  readonly #stop: () => Promise<void>;

  private constructor(cms: Cms, browser: Browser, stop: () => Promise<void>) {
    this.cms = cms;
    this.browser = browser;
    this.#stop = stop;
  }

  static async open(env: Record<string, string> = {}): Promise<Desk> {
    await buildAdminOnce();
    const { cms, stop } = await startCms(env, true);
    return new Desk(cms, await launchBrowser(), stop);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.#stop();
  }

  /**
   * Signs a colleague of a role in, through the form that people use.
   *
   * @param another tells several colleagues of one role apart.
   */
  async signIn(
    role: RoleName,
    options: { width?: number; another?: string; timezone?: string } = {},
  ): Promise<Colleague> {
    const { width = 1440, another = "", timezone } = options;
    const person = PEOPLE[role];
    const email = another ? `${another}.${person.email}` : person.email;
    const [firstname, lastname] = person.name;
    const id = await makeAccount(this.cms, role, {
      email,
      firstname,
      lastname: another || lastname,
    });
    const context = await this.browser.newContext({
      viewport: { width, height: 900 },
      locale: "vi-VN",
      ...(timezone && { timezoneId: timezone }),
    });
    const page = await context.newPage();
    await page.goto(`${this.cms.url}/admin`);
    await page.fill("input[name=email]", email);
    await page.fill("input[name=password]", PASSWORD);
    await page.click("button[type=submit]");
    await page.waitForURL((url) => !url.pathname.includes("/auth/"));
    return {
      id,
      name: `${firstname} ${another || lastname}`,
      email,
      context,
      page,
      ask: await askAs(this.cms, email),
    };
  }
}

/** Builds the admin panel unless it is current; test files that need it at once wait for one. */
async function buildAdminOnce(): Promise<void> {
  const lock = join(tmpdir(), `toa-soan-admin-${process.ppid}`);
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (!existsSync(lock)) continue;
      await wait(500);
    }
  }
  try {
    await buildCmsAdmin({ DATA_DIR: tmpdir() });
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
