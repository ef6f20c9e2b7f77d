import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { IntakeArticle } from "@toa-soan/content-types/intake/article";
import { readSample } from "../../scripts/sample/read-articles.ts";
import { treeOf } from "../newsroom/publishing.ts";
import { RunningNewsroom } from "../newsroom/running-newsroom.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SEEDS = join(ROOT, "../shared/seeds");
const ARTICLE = "api::article.article";

/** Runs a command of the newsroom. This process stays awake: connections that close are noticed. */
async function run(
  script: string,
  args: string[],
  env: Record<string, string>,
) {
  const child = spawn("npm", ["run", "-s", script, "--", ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stdout, stderr, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once("close", resolve)),
  ]);
  return { stdout, stderr, status };
}

describe("npm start", { timeout: 120_000 }, () => {
  let newsroom: RunningNewsroom;

  beforeAll(async () => {
    newsroom = await RunningNewsroom.make();
    await newsroom.start();
  }, 300_000);

  afterAll(() => newsroom.remove());

  it("ends with the addresses and how to sign in", () => {
    expect(newsroom.output).toContain(newsroom.siteUrl);
    expect(newsroom.output).toContain("/admin");
    expect(newsroom.output).toContain("bientap@toasoan.local");
  });

  it("publishes the sample newsroom", async () => {
    const home = await newsroom.read("/");
    const lead = readSample().articles.find(({ weight }) => weight === "lead");
    expect(home).toContain(lead?.headline);
  });

  it("keeps the secrets for their owner only", () => {
    const { mode } = statSync(join(newsroom.dataDir, "secrets.json"));
    expect(mode & 0o777).toBe(0o600);
  });

  it("lets no draft reach the released tree", () => {
    const drafts = readSample().articles.filter(({ isDraft }) => isDraft);
    expect(drafts.length).toBeGreaterThan(0);
    const files = [...treeOf(newsroom.tree).keys()];
    for (const file of files) {
      const bytes = readFileSync(join(newsroom.tree, file));
      for (const { headline, documentId } of drafts) {
        expect(bytes.includes(headline), `${headline} in ${file}`).toBe(false);
        expect(file).not.toContain(documentId);
      }
    }
  });

  it("releases what npm run build makes, byte for byte", async () => {
    expect((await run("build", [], newsroom.env)).status).toBe(0);
    expect(treeOf(newsroom.tree)).toEqual(
      treeOf(join(newsroom.dataDir, "build")),
    );
  });

  it("shows a published article on its page, in its section and in the feeds", async () => {
    const admin = await newsroom.signIn();
    const headline = "Bản tin thử về đường làng mới mở";
    const { documentId, slug } = await admin.create(ARTICLE, {
      headline,
      body: "Một đoạn.",
      section: { connect: [{ documentId: await sectionId("Thời sự") }] },
    });
    expect(await newsroom.read(`/bai-viet/${slug}/`)).toBe(404);
    await admin.publish(ARTICLE, documentId);
    for (const path of [
      `/bai-viet/${slug}/`,
      "/",
      "/thoi-su/",
      "/rss.xml",
      "/thoi-su/rss.xml",
    ])
      await newsroom.untilReads(path, headline);
  });

  it("imports texts, publishes them with their people, and does so once", async () => {
    const folder = existsSync(SEEDS)
      ? SEEDS
      : join(ROOT, "tests/newsroom/texts");
    const files = readdirSync(folder).map((file) => join(folder, file));
    const first = await run(
      "import",
      ["--publish", "--json", ...files],
      newsroom.env,
    );
    expect(first.status, first.stderr).toBe(0);
    const articles = JSON.parse(first.stdout) as IntakeArticle[];
    expect(articles.length).toBe(files.length);
    const admin = await newsroom.signIn();
    for (const { headline, officials } of articles) {
      const slug = await slugOf(headline ?? "");
      await newsroom.untilReads("/rss.xml", `/bai-viet/${slug}/`);
      const page = String(await newsroom.read(`/bai-viet/${slug}/`));
      const section = /<a[^>]*href="(\/[a-z0-9-]+\/)"[^>]*>/.exec(
        page.slice(page.indexOf("<main")),
      )?.[1];
      expect(section).toBeDefined();
      await inSectionList(section ?? "/", slug);
      for (const { name } of officials) {
        const [person] = await admin.find("api::official.official", name);
        expect(person, name).toBeDefined();
        await newsroom.untilReads(
          `/nhan-su/${person?.slug}/`,
          `/bai-viet/${slug}/`,
        );
      }
    }
    const before = treeOf(newsroom.tree);
    const again = await run("import", ["--publish", ...files], newsroom.env);
    expect(again.status).toBe(0);
    expect(again.stderr.match(/không đổi gì/g)?.length).toBe(files.length);
    expect(treeOf(newsroom.tree)).toEqual(before);

    async function slugOf(headline: string): Promise<string> {
      const [article] = await admin.find(ARTICLE, headline);
      expect(article, headline).toBeDefined();
      return article?.slug ?? "";
    }
  });

  it("is whole and shows the article after kill -9 in the middle of a publish", async () => {
    for (const delay of [0, 25, 60]) {
      // While a build blocked this process, the CMS closed its idle connections.
      await wait(50);
      const admin = await newsroom.signIn();
      const headline = `Tin trước giờ mất điện lần ${delay}`;
      const { documentId, slug } = await admin.create(ARTICLE, {
        headline,
        body: "Một đoạn.",
        section: { connect: [{ documentId: await sectionId("Thời sự") }] },
      });
      const publishing = admin
        .publish(ARTICLE, documentId)
        .catch(() => undefined);
      await wait(delay);
      await newsroom.killAll();
      await publishing;
      await newsroom.start();
      const editor = await newsroom.signIn();
      const [article] = await editor.find(ARTICLE, headline);
      // Killed before the CMS had it: the draft is there, and publishing it goes on as ever.
      if (article?.status !== "published")
        await editor.publish(ARTICLE, documentId);
      for (const path of [`/bai-viet/${slug}/`, "/thoi-su/", "/rss.xml"])
        await newsroom.untilReads(path, headline);
      expect((await run("build", [], newsroom.env)).status).toBe(0);
      expect(treeOf(newsroom.tree)).toEqual(
        treeOf(join(newsroom.dataDir, "build")),
      );
    }
  });

  it("says in one line that its port is taken", async () => {
    const server = createServer();
    const port = 20_000 + (process.pid % 10_000);
    await new Promise<void>((resolve) => server.listen(port, resolve));
    const { status, stderr } = await run("start", [], {
      ...newsroom.env,
      DATA_DIR: join(newsroom.dataDir, "other"),
      SITE_PORT: String(port),
    });
    server.close();
    expect(status).toBe(1);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toMatch(/cổng/);
  });

  it("says in one line that its folder cannot be written", async () => {
    const { status, stderr } = await run("start", [], {
      DATA_DIR: "/dev/null/data",
    });
    expect(status).toBe(1);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toContain("/dev/null/data");
  });

  it("stops cleanly on SIGTERM and is up again within 15 seconds", async () => {
    expect(await newsroom.stop()).toBe(0);
    await expect(newsroom.read("/")).rejects.toThrow();
    const release = /Đã phát hành/;
    expect(await newsroom.start()).toBeLessThan(15_000);
    expect(newsroom.output).not.toMatch(release);
  });

  async function sectionId(name: string): Promise<string> {
    const admin = await newsroom.signIn();
    const [section] = await admin.find("api::section.section", name);
    return section?.documentId ?? "";
  }

  /** Old articles are not among the newest; their month's page has them. */
  async function inSectionList(section: string, slug: string): Promise<void> {
    const list = String(await newsroom.read(section));
    const months = [...list.matchAll(/href="(\/[a-z0-9-]+\/\d{4}\/\d{2}\/)"/g)];
    const pages = [section, ...new Set(months.map(([, path]) => path ?? ""))];
    for (const page of pages)
      if (String(await newsroom.read(page)).includes(`/bai-viet/${slug}/`))
        return;
    throw new Error(`${slug} stands in no list of ${section}`);
  }
});
