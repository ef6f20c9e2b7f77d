import { createHash } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative } from "node:path";

import { articlePath, officialPath } from "@toa-soan/content-types/addresses";
import { slugFrom } from "@toa-soan/content-types/vietnamese/slug";

import { compileSite } from "../../site/publisher/compile.ts";
import { buildReference } from "../../site/publisher/reference.ts";
import { FeedServer } from "./feed-server.ts";
import { drawOriginal } from "./draw-original.ts";
import { measurePreviews, type PreviewTimes } from "./measure-previews.ts";
import { measureOthers, type OtherBuilds } from "./measure-others.ts";
import { MeasuredPublisher } from "./measured-publisher.ts";
import { PHOTOS, SyntheticNewsroom } from "./synthetic-newsroom.ts";
import { seconds, timingOf, type Timing } from "./timing.ts";

/** The figures of one run. */
export interface Figures extends PreviewTimes, OtherBuilds {
  articles: number;
  cores: number;
  pages: number;
  firstCopySeconds: number;
  fullBuildSeconds: number;
  astroBuildSeconds: number;
  publish: Timing;
  edit: Timing;
  rename: Timing;
  unpublish: Timing;
  publishSmall: Timing;
  /** To the oldest of the kept releases, and until the answer of the publisher. */
  rollbackMs: number;
  publisherPeakRssMiB: number;
  mismatchedFiles: number;
}

const TIMES = 30;
const PORT = 18_080;

/** Runs the whole benchmark in a folder, which is emptied before and after. */
export async function measure(
  articles: number,
  folder: string,
  say: (line: string) => void,
): Promise<Figures> {
  rmSync(folder, { recursive: true, force: true });
  const small = await measureNewsroom(
    Math.max(20, Math.round(articles / 50)),
    join(folder, "small"),
    false,
    say,
  );
  const large = await measureNewsroom(
    articles,
    join(folder, "large"),
    true,
    say,
  );
  rmSync(folder, { recursive: true, force: true });
  return { ...large, publishSmall: small.publish };
}

async function measureNewsroom(
  articles: number,
  folder: string,
  isCompared: boolean,
  say: (line: string) => void,
): Promise<Omit<Figures, "publishSmall">> {
  const newsroom = new SyntheticNewsroom(articles);
  const feed = new FeedServer(newsroom);
  const cmsUrl = await feed.start();
  await drawOriginals(join(folder, "uploads"));
  const publisher = new MeasuredPublisher(
    { cmsUrl, siteUrl: `http://127.0.0.1:${PORT}`, dataDir: folder },
    PORT,
    "benchmark",
    (line) => say(`  ${line}`),
  );
  try {
    say(`${articles} bài: chép lần đầu và dựng toàn bộ`);
    await publisher.next("compiled");
    const copied = await publisher.next("copied");
    const built = await publisher.next("released");
    const pages = built.release?.written.length ?? 0;
    say(`${articles} bài: đăng, sửa, đổi tên, gỡ`);
    const edits = await measureEdits(newsroom, feed, publisher);
    const rollbackMs = await measureRollback(publisher);
    say(`${articles} bài: xem trước`);
    const { archive, photos, tree, compiledSite } = publisher.folders;
    const site = await compileSite(compiledSite, publisher.siteUrl);
    const previews = await measurePreviews(
      archive,
      newsroom,
      site,
      publisher.siteUrl,
    );
    const publisherPeakRssMiB = Math.round(publisher.peakRssMiB);
    let astroBuildSeconds = 0;
    let mismatchedFiles = 0;
    let others: OtherBuilds = { hugo: null, eleventy: null };
    if (isCompared) {
      await publisher.stop();
      say(`${articles} bài: astro build để so`);
      const reference = join(folder, "reference");
      const started = performance.now();
      await buildReference(archive, photos, reference, publisher.siteUrl);
      astroBuildSeconds = seconds(performance.now() - started);
      mismatchedFiles = countMismatches(tree, reference);
      const otherFolder = join(folder, "others");
      others = await measureOthers(
        newsroom,
        otherFolder,
        publisher.siteUrl,
        say,
      );
    }
    return {
      articles,
      cores: availableParallelism(),
      pages,
      firstCopySeconds: seconds(copied.ms),
      fullBuildSeconds: seconds(built.ms),
      astroBuildSeconds,
      ...others,
      ...edits,
      ...previews,
      rollbackMs,
      publisherPeakRssMiB,
      mismatchedFiles,
    };
  } finally {
    await publisher.stop();
    feed.stop();
  }
}

async function measureEdits(
  newsroom: SyntheticNewsroom,
  feed: FeedServer,
  publisher: MeasuredPublisher,
) {
  const time = async (
    edit: (n: number) => Parameters<MeasuredPublisher["until"]>[0],
  ) => {
    const times: number[] = [];
    let files = 0;
    for (let n = 0; n < TIMES; n++) {
      const expected = edit(n);
      const started = performance.now();
      await publisher.until(expected);
      times.push(performance.now() - started);
      const { release } = await publisher.next("released");
      files = Math.max(
        files,
        (release?.written.length ?? 0) + (release?.removed.length ?? 0),
      );
    }
    return { ...timingOf(times), files };
  };
  const has = (text: string) => (answer: { text: string }) =>
    answer.text.includes(text);
  const { articles } = newsroom;
  const publish = await time((n) => {
    const article = {
      ...newsroom.article(articles + n),
      firstPublicAt: new Date(Date.UTC(2026, 10, 2, 1, n)).toISOString(),
    };
    feed.send("article", article.documentId, article);
    return [
      [articlePath(article.slug), has(article.headline)],
      ["/", has(article.headline)],
      ["/rss.xml", has(article.headline)],
    ];
  });
  const edit = await time((n) => {
    const article = newsroom.article(Math.floor((articles / TIMES) * n));
    const body = `Câu mới sửa lần ${n}. ${String(article["body"])}`;
    feed.send("article", article.documentId, { ...article, body });
    return [[articlePath(article.slug), has(`Câu mới sửa lần ${n}.`)]];
  });
  const rename = await time((n) => {
    const official = newsroom.official(n);
    const name = `${official.name} Mới`;
    feed.send("official", official.documentId, { ...official, name });
    return [[officialPath(official.slug), has(name)]];
  });
  const unpublish = await time((n) => {
    const article = newsroom.article(articles + n);
    feed.send("article", article.documentId, null);
    return [
      [
        articlePath(slugFrom(article.headline)),
        ({ status }) => status === 404 || status === 410,
      ],
    ];
  });
  return { publish, edit, rename, unpublish };
}

/** Leads back as far as releases are kept, and forward again. */
async function measureRollback(publisher: MeasuredPublisher): Promise<number> {
  const { releases } = publisher.folders;
  const kept = readdirSync(releases).map(Number).filter(Number.isInteger);
  const started = performance.now();
  await publisher.obey({ name: "roll-back", to: Math.min(...kept) });
  const took = performance.now() - started;
  await publisher.obey({ name: "undo" });
  return Math.round(took);
}

async function drawOriginals(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (let n = 0; n < PHOTOS; n++)
    writeFileSync(join(folder, `${n}.jpg`), await drawOriginal(n));
}

function countMismatches(tree: string, reference: string): number {
  const [one, other] = [hashesBelow(tree), hashesBelow(reference)];
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (file) => one.get(file) !== other.get(file),
  ).length;
}

function hashesBelow(root: string): Map<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(
    files.map((file) => [
      relative(root, file),
      createHash("sha256").update(readFileSync(file)).digest("hex"),
    ]),
  );
}
