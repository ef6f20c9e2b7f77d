import { fork, type ChildProcess } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { articlePath } from "@toa-soan/content-types/addresses";

import { readFeed } from "../../site/publisher/feed.ts";
import { buildCmsAdmin, buildCmsServer } from "../start/build-cms.ts";
import { readSecrets, type Secrets } from "../start/secrets.ts";
import {
  cmsEnvironment,
  foldersOf,
  makeDataFolder,
  ROOT,
} from "../start/settings.ts";
import { MeasuredPublisher } from "./measured-publisher.ts";
import { SyntheticNewsroom } from "./synthetic-newsroom.ts";
import { seconds, timingOf, type Timing } from "./timing.ts";

/** The figures of the whole way, with the real CMS. */
export interface CmsFigures {
  articles: number;
  /** Writing and publishing the articles in the CMS. */
  fillSeconds: number;
  /** The first copy out of a CMS that has just started, and the same once more. */
  firstCopySeconds: number;
  firstCopyArticlesPerSecond: number;
  secondCopyArticlesPerSecond: number;
  /** From the press of the button to the answer of the CMS. */
  answer: Omit<Timing, "files">;
  /** From the press of the button to the article, the front page and the feed over HTTP. */
  publish: Timing;
}

const TIMES = 30;
const CMS_PORT = 18_081;
const SITE_PORT = 18_082;
const EMAIL = "bientap@toasoan.local";

/** Runs the benchmark with the real CMS in a folder, which is emptied before and after. */
export async function measureCms(
  articles: number,
  folder: string,
  say: (line: string) => void,
): Promise<CmsFigures> {
  rmSync(folder, { recursive: true, force: true });
  makeDataFolder(folder);
  const secrets = readSecrets(foldersOf(folder).secrets, {});
  const cmsUrl = `http://127.0.0.1:${CMS_PORT}`;
  const siteUrl = `http://127.0.0.1:${SITE_PORT}`;
  const settings = {
    cmsUrl,
    siteUrl,
    commentsUrl: "",
    hubUrl: "",
    dataDir: folder,
  };
  const env = cmsEnvironment(
    { ...settings, cmsPort: CMS_PORT, sitePort: SITE_PORT },
    secrets,
  );
  say("biên dịch CMS");
  await buildCmsServer();
  await buildCmsAdmin(env);
  say(`${articles} bài: viết và đăng trong CMS`);
  const began = performance.now();
  const drafts = await fill(articles, env, say);
  const fillSeconds = seconds(performance.now() - began);
  const cms = fork(
    join(ROOT, "node_modules/@strapi/strapi/bin/strapi.js"),
    ["start"],
    {
      cwd: join(ROOT, "cms"),
      env: { ...process.env, ...env },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    },
  );
  let publisher: MeasuredPublisher | undefined;
  try {
    await untilHealthy(cmsUrl, cms);
    say(`${articles} bài: chép lần đầu ra khỏi CMS`);
    const first = await copy(cmsUrl, secrets);
    const second = await copy(cmsUrl, secrets);
    publisher = new MeasuredPublisher(
      settings,
      SITE_PORT,
      secrets.PUBLISHER_TOKEN,
      (line) => say(`  ${line}`),
    );
    await publisher.next("released");
    say(`${TIMES} bài: bấm Đăng`);
    return {
      articles,
      fillSeconds,
      firstCopySeconds: seconds(first),
      firstCopyArticlesPerSecond: Math.round((articles / first) * 1000),
      secondCopyArticlesPerSecond: Math.round((articles / second) * 1000),
      ...(await measurePublishes(articles, drafts, publisher, cmsUrl, secrets)),
    };
  } finally {
    await publisher?.stop();
    cms.kill("SIGTERM");
    if (cms.exitCode === null)
      await new Promise((resolve) => cms.once("exit", resolve));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns documentIds of the drafts that wait to be published. */
async function fill(
  articles: number,
  env: Record<string, string>,
  say: (line: string) => void,
): Promise<string[]> {
  const child = fork(
    join(ROOT, "scripts/benchmark/fill-cms.ts"),
    [String(articles), String(TIMES)],
    {
      cwd: join(ROOT, "cms"),
      env: { ...process.env, ...env },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    },
  );
  let drafts: string[] = [];
  child.on("message", (message) => {
    const told = message as { done?: number; drafts?: string[] };
    if (told.done) say(`  ${told.done} mục`);
    drafts = told.drafts ?? drafts;
  });
  const code = await new Promise((resolve) => child.on("exit", resolve));
  if (code !== 0) throw new Error("Không viết được bài vào CMS, xem ở trên.");
  return drafts;
}

async function untilHealthy(cmsUrl: string, cms: ChildProcess): Promise<void> {
  for (;;) {
    const answer = await fetch(new URL("/_health", cmsUrl)).catch(() => null);
    if (answer?.ok) return;
    if (cms.exitCode !== null) throw new Error("CMS không khởi động được.");
    await wait(100);
  }
}

/** @returns milliseconds of a whole first copy. */
async function copy(cmsUrl: string, secrets: Secrets): Promise<number> {
  const started = performance.now();
  const address = { cmsUrl, token: secrets.PUBLISHER_TOKEN };
  const { signal } = new AbortController();
  for await (const batch of readFeed(address, 0, false, signal))
    if (batch.position !== null) break;
  return performance.now() - started;
}

async function measurePublishes(
  articles: number,
  drafts: string[],
  publisher: MeasuredPublisher,
  cmsUrl: string,
  secrets: Secrets,
): Promise<Pick<CmsFigures, "answer" | "publish">> {
  const newsroom = new SyntheticNewsroom(articles);
  const press = await signIn(cmsUrl, secrets);
  const answers: number[] = [];
  const lives: number[] = [];
  let files = 0;
  for (const [n, documentId] of drafts.entries()) {
    const { slug, headline } = newsroom.article(articles + n);
    const isThere = ({ text }: { text: string }) => text.includes(headline);
    const started = performance.now();
    await press(documentId);
    answers.push(performance.now() - started);
    await publisher.until(
      [articlePath(slug), "/", "/rss.xml"].map((path) => [path, isThere]),
    );
    lives.push(performance.now() - started);
    const { release } = await publisher.next("released");
    files = Math.max(files, release?.written ?? 0);
  }
  return { answer: timingOf(answers), publish: { ...timingOf(lives), files } };
}

/** @returns the press of the button Đăng, as the editors' admin sends it. */
async function signIn(cmsUrl: string, { ADMIN_PASSWORD }: Secrets) {
  const send = async (path: string, content: object, token = "") => {
    const response = await fetch(new URL(path, cmsUrl), {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(content),
    });
    const body = (await response.json()) as { data?: { token: string } };
    if (!response.ok)
      throw new Error(
        `CMS trả lời ${response.status}: ${JSON.stringify(body)}`,
      );
    return body;
  };
  const { data } = await send("/admin/login", {
    email: EMAIL,
    password: ADMIN_PASSWORD,
  });
  return (documentId: string) =>
    send(
      `/content-manager/collection-types/api::article.article/${documentId}/actions/publish`,
      {},
      data?.token,
    );
}
