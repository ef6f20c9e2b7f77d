import { existsSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import type { Browser, BrowserContext, Page } from "playwright-core";

import { ROLES, type RoleName } from "@toa-soan/content-types/roles";
import { launchBrowser } from "../../scripts/screenshots/browser.ts";
import { buildCmsAdmin } from "../../scripts/start/build-cms.ts";
import { ADMIN, startCms, type Cms } from "./start-cms.ts";

const PASSWORD = "Matkhau-thu-1";

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
  ask: (path: string, init?: RequestInit) => Promise<Response>;
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
    const id = await this.#account(role, email, firstname, another || lastname);
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
    const token = await this.#token(email);
    return {
      id,
      name: `${firstname} ${another || lastname}`,
      email,
      context,
      page,
      ask: (path, init = {}) =>
        fetch(`${this.cms.url}${path}`, {
          ...init,
          headers: {
            authorization: `Bearer ${token}`,
            ...(!(init.body instanceof FormData) && {
              "content-type": "application/json",
            }),
          },
        }),
    };
  }

  async #account(
    role: RoleName,
    email: string,
    firstname: string,
    lastname: string,
  ): Promise<number> {
    const { strapi } = this.cms;
    const known = (await strapi.db
      .query("admin::user")
      .findOne({ where: { email } })) as { id: number } | null;
    if (known) return known.id;
    const stored = (await strapi.db
      .query("admin::role")
      .findOne({ where: { code: ROLES[role].code } })) as { id: number };
    const users = strapi.service("admin::user") as unknown as {
      create(user: object): Promise<{ id: number }>;
    };
    const { id } = await users.create({
      email,
      firstname,
      lastname,
      password: PASSWORD,
      isActive: true,
      preferedLanguage: "vi",
      roles: [stored.id],
    });
    return id;
  }

  async #token(email: string): Promise<string> {
    const response = await fetch(`${this.cms.url}/admin/login`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email, password: PASSWORD }),
    });
    const { data } = (await response.json()) as { data: { token: string } };
    return data.token;
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
