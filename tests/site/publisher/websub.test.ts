import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
} from "vitest";

import {
  foldersOf,
  makeDataFolder,
  publisherEnvironment,
  readSettings,
  ROOT,
} from "../../../scripts/start/settings.ts";
import { changesOf } from "../../../site/publisher/journal.ts";
import type { PublisherMessage } from "../../../site/publisher/main.ts";
import { isFeed } from "../../../site/publisher/paths.ts";
import { Records } from "../../../site/publisher/records.ts";
import { Tree } from "../../../site/publisher/release.ts";
import { rollBackStopped } from "../../../site/publisher/roll-back-stopped.ts";
import { Hub } from "../../../site/publisher/websub.ts";
import { DeafCms } from "../../newsroom/deaf-cms.ts";
import { PublishedPaper } from "../../newsroom/published-paper.ts";
import { SITE_URL } from "../../newsroom/publishing.ts";
import { SmallPaper } from "../../newsroom/small-paper.ts";
import { TestHub } from "../../newsroom/test-hub.ts";

const PAPER = "https://bao.example";

/** Addresses of the feeds among released files. */
const feedsAmong = (files: string[], siteUrl = SITE_URL) =>
  files
    .filter(
      (file) =>
        /(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json)$/.test(file) &&
        !/\/\d{4}\//.test(file),
    )
    .map((file) => `${siteUrl}/${file}`)
    .sort();

describe("a hub", () => {
  let published: PublishedPaper;
  let testHub: TestHub;
  let stop: AbortController;
  let hub: Hub;
  let lines: string[];

  const records = () => new Records(published.house.store);
  const open = () =>
    new Hub(
      { hubUrl: testHub.url, siteUrl: PAPER },
      records(),
      stop.signal,
      (line) => lines.push(line),
    );
  /** Publishes articles. @returns the feeds that the release wrote. */
  const publish = async (...slugs: string[]) => {
    const { paper } = published;
    const written = await published.publish(
      ...slugs.map((slug) => paper.article(slug)),
    );
    return feedsAmong(written, PAPER);
  };
  /** Twice the time in which a hub is told of all that it is to hear. */
  const untilQuiet = () => wait(1_500);
  /** As if a hub had heard of everything. */
  const forget = () => {
    for (const feed of records().untoldFeeds()) records().recordTold(feed);
  };

  beforeEach(async () => {
    published = await PublishedPaper.open();
    await publish("truoc");
    forget();
    testHub = await new TestHub().open();
    stop = new AbortController();
    lines = [];
    hub = open();
  });
  afterEach(() => {
    stop.abort();
    testHub.close();
    published.house.close();
  });

  it("hears of exactly the feeds that a release wrote", async () => {
    const { paper } = published;
    await published.publish(
      paper.put("section", "kinh-te", { name: "Kinh tế", slug: "kinh-te" }),
    );
    forget();
    const feeds = await publish("moi");
    expect(feeds).toContain(`${PAPER}/rss.xml`);
    expect(feeds).toContain(`${PAPER}/thoi-su/rss.xml`);
    expect(feeds).not.toContain(`${PAPER}/kinh-te/rss.xml`);
    hub.tell();
    await untilQuiet();
    expect(testHub.topics).toEqual(feeds);
    expect(lines).toEqual([]);
  });

  it("hears nothing of a release without feeds", async () => {
    const { paper } = published;
    // Feeds are rendered too, as the settings changed, and stay as they were.
    const phone = "0238 3 000 000";
    const written = await published.publish(
      paper.put("site", "site", { name: "Báo Nhỏ", phone }),
    );
    expect(written).toContain("index.html");
    expect(feedsAmong(written)).toEqual([]);
    hub.tell();
    await untilQuiet();
    expect(testHub.pings).toEqual([]);
  });

  it("hears of a feed once when releases follow each other closely", async () => {
    const feeds = new Set<string>();
    for (const slug of ["mot", "hai", "ba", "bon"]) {
      for (const feed of await publish(slug)) feeds.add(feed);
      hub.tell();
    }
    await untilQuiet();
    expect(testHub.topics).toEqual([...feeds].sort());
  });

  it("hears again of a feed that is released while it is told", async () => {
    const [first = ""] = await publish("mot");
    const answer = Promise.withResolvers<number>();
    testHub.answer = answer.promise;
    hub.tell();
    await testHub.untilTold(() => testHub.pings.length === 1);
    expect(await publish("hai")).toContain(first);
    hub.tell();
    testHub.answer = 204;
    answer.resolve(204);
    await untilQuiet();
    expect(testHub.topics.filter((topic) => topic === first)).toHaveLength(2);
    expect(records().untoldFeeds()).toEqual([]);
  });

  it("that answers 503 is told again, less and less often, and once in the log", async () => {
    testHub.answer = 503;
    const feeds = await publish("moi");
    hub.tell();
    await testHub.untilTold(() => testHub.pings.length > 3 * feeds.length - 1);
    testHub.answer = 202;
    await testHub.untilTold(() => testHub.pings.length === 4 * feeds.length);
    await wait(1_500);
    expect(testHub.pings).toHaveLength(4 * feeds.length);
    const times = testHub.pings
      .filter(({ topic }) => topic === feeds[0])
      .map(({ at }) => at);
    const pauses = times.slice(1).map((time, n) => time - (times[n] ?? 0));
    expect(pauses[0]).toBeGreaterThan(900);
    expect(pauses[1]).toBeGreaterThan(1_800);
    expect(pauses[2]).toBeGreaterThan(3_600);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /^Máy chủ WebSub http\S+\/hub trả lời 503 khi được báo \S+ có tin mới\. Sẽ tự báo lại; trang báo và RSS không bị ảnh hưởng\.$/,
    );
  }, 20_000);

  it("that refuses for good is not told again, and once in the log", async () => {
    testHub.answer = 403;
    const feeds = await publish("moi");
    hub.tell();
    await untilQuiet();
    expect(testHub.topics).toEqual(feeds);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("trả lời 403");
    testHub.answer = 204;
    await publish("nua");
    hub.tell();
    await testHub.untilTold(() => testHub.pings.length === 2 * feeds.length);
    testHub.answer = 410;
    await wait(700);
    await publish("lai");
    hub.tell();
    await testHub.untilTold(() => testHub.pings.length === 3 * feeds.length);
    await wait(100);
    expect(lines).toHaveLength(2);
  }, 20_000);

  it("hears after a restart what it has not heard before", async () => {
    testHub.close();
    const feeds = await publish("moi");
    hub.tell();
    while (lines.length === 0) await wait(50);
    expect(lines[0]).toMatch(
      /không trả lời \(.*ECONNREFUSED.*\)\. Sẽ tự báo lại/,
    );
    stop.abort();
    await published.house.open();
    stop = new AbortController();
    await testHub.open();
    open().tell();
    await untilQuiet();
    expect(testHub.topics).toEqual(feeds);
  });

  it("hears of feeds that a rollback brings back, though no publisher ran", async () => {
    const feeds = await publish("moi");
    forget();
    const { archive, tree, releases } = published.house;
    expect(rollBackStopped({ archive, tree, releases }, 2)).not.toBeNull();
    hub.tell();
    await untilQuiet();
    expect(testHub.topics).toEqual(feeds);
  });
});

describe("the feeds of which a hub hears", () => {
  it("are those with what is newest, not those of a month or year", () => {
    for (const folder of [
      "/",
      "/thoi-su/",
      "/chu-de/2026/",
      "/nhan-su/do-duc-tho/",
      "/co-quan/ubnd/",
      "/su-kien/dai-hoi/",
      "/dinh-chinh/",
    ])
      for (const file of ["rss.xml", "atom.xml", "feed.json"])
        expect(isFeed(folder + file), folder + file).toBe(true);
    for (const path of [
      "/",
      "/thoi-su/",
      "/thoi-su/2026/11/rss.xml",
      "/chu-de/chuyen-doi-so/2026/11/feed.json",
      "/nhan-su/do-duc-tho/2026/atom.xml",
      "/moi-nhat/2026/11/rss.xml",
      "/dinh-chinh/2026/rss.xml",
      "/bai-viet/tin/ninjs.json",
      "/su-kien/lich.ics",
      "/sitemap.xml",
    ])
      expect(isFeed(path), path).toBe(false);
  });
});

describe("the setting of a hub", () => {
  it("is an absolute address or nothing", () => {
    expect(readSettings({}).hubUrl).toBe("");
    expect(readSettings({ WEBSUB_HUB: "https://hub.example/" }).hubUrl).toBe(
      "https://hub.example/",
    );
    for (const WEBSUB_HUB of ["hub", "/hub", "ftp://hub.example/"])
      expect(() => readSettings({ WEBSUB_HUB }), WEBSUB_HUB).toThrow(
        /^WEBSUB_HUB “.*” không phải địa chỉ web/,
      );
  });
});

describe("a publisher that runs", { timeout: 90_000 }, () => {
  let dataDir: string;
  let cms: DeafCms;
  let paper: SmallPaper;
  let testHub: TestHub;
  let publisher: ChildProcess;
  let releases: string[][];
  let troubles: string[];

  // One address for all of them, or every test would compile the site anew.
  beforeAll(async () => {
    testHub = await new TestHub().open();
  });
  afterAll(() => testHub.close());

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), "toa-soan-hub-"));
    makeDataFolder(dataDir);
    cms = await new DeafCms().open();
    paper = new SmallPaper();
    cms.send(paper.batch(...paper.firstCopy().changes));
    testHub.pings.length = 0;
    testHub.answer = 204;
    releases = [];
    troubles = [];
  });
  afterEach(async () => {
    publisher.kill("SIGTERM");
    await once(publisher, "exit");
    cms.close();
    rmSync(dataDir, { recursive: true });
  });

  async function start(hubUrl: string): Promise<void> {
    publisher = fork(join(ROOT, "site/publisher/main.ts"), {
      env: {
        ...process.env,
        ...publisherEnvironment(
          {
            cmsUrl: cms.url,
            siteUrl: SITE_URL,
            commentsUrl: "",
            hubUrl,
            dataDir,
          },
          "ma",
          "hub-test-app",
        ),
      },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    publisher.on("message", (message) => {
      const told = message as PublisherMessage;
      if (told.kind === "released") releases.push(filesOf(told.release?.id));
      if (told.kind === "trouble") troubles.push(told.line);
    });
    while (releases.length === 0) await once(publisher, "message");
  }

  function filesOf(id: number | undefined): string[] {
    const { tree, releases } = foldersOf(dataDir);
    const journals = new Tree(tree, releases).journals();
    return journals
      .filter((journal) => journal.id === id)
      .flatMap((journal) => changesOf(journal).written);
  }

  /** @returns milliseconds until the article is released. */
  async function publish(slug: string): Promise<number> {
    const count = releases.length;
    const before = performance.now();
    cms.send(paper.batch(paper.article(slug)));
    while (releases.length === count) await once(publisher, "message");
    return performance.now() - before;
  }

  it("tells its hub of the feeds of every release", async () => {
    await start(testHub.url);
    const first = feedsAmong(releases.flat());
    await testHub.untilTold(() => testHub.pings.length >= first.length);
    expect(testHub.topics).toEqual(first);
    await publish("moi");
    const second = feedsAmong(releases.at(-1) ?? []);
    expect(second).toContain(`${SITE_URL}/rss.xml`);
    await testHub.untilTold(
      () => testHub.pings.length >= first.length + second.length,
    );
    await wait(1_000);
    expect(testHub.topics).toEqual([...first, ...second].sort());
    expect(troubles).toEqual([]);
  });

  it("tells nobody anything without a hub", async () => {
    await start("");
    await publish("moi");
    await wait(1_500);
    expect(testHub.pings).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it("releases as fast while its hub never answers, and says so in one line", async () => {
    testHub.answer = Promise.race([]);
    await start(testHub.url);
    await publish("mot");
    await testHub.untilTold(() => testHub.pings.length > 0);
    const times = [];
    for (const slug of ["hai", "ba", "bon"]) times.push(await publish(slug));
    expect(Math.max(...times)).toBeLessThan(3_000);
    while (troubles.length === 0) await once(publisher, "message");
    expect(troubles).toEqual([
      `Máy chủ WebSub ${testHub.url} không trả lời (quá 10 giây). Sẽ tự báo lại; trang báo và RSS không bị ảnh hưởng.`,
    ]);
  });
});
