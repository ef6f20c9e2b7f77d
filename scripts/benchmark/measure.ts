import { execFileSync } from "node:child_process";
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
  /** With a fifth of the articles: there the feeds of people are as full as with all of them. */
  publishMiddle: Timing;
  /** To the oldest of the kept releases, and until the answer of the publisher. */
  rollbackMs: number;
  /** The same when officials were renamed last, or forward over these again: the slower of both. */
  rollbackOverRenamesMs: number;
  /** An update that changes every page, until readers have it, and back from it. */
  updateSeconds: number;
  updateFiles: number;
  rollbackOverUpdateMs: number;
  publisherPeakRssMiB: number;
  mismatchedFiles: number;
}

const TIMES = 30;
// What they take in two newsrooms is compared. The median of thirty differed by a tenth from run to
// run, and so did the ratio.
const PUBLISHES = 100;
const PORT = 18_080;

/** Runs the whole benchmark in a folder, which is emptied before and after. */
export async function measure(
  articles: number,
  folder: string,
  say: (line: string) => void,
): Promise<Figures> {
  rmSync(folder, { recursive: true, force: true });
  const [small, middle, large] = [
    { of: Math.max(20, Math.round(articles / 50)), name: "small" },
    { of: Math.max(20, Math.round(articles / 5)), name: "middle" },
    { of: articles, name: "large" },
  ].map(
    ({ of, name }, place) =>
      new MeasuredNewsroom(of, join(folder, name), PORT + place, say),
  ) as [MeasuredNewsroom, MeasuredNewsroom, MeasuredNewsroom];
  const close = () =>
    Promise.all([small, middle, large].map((each) => each.close()));
  try {
    await small.build();
    await middle.build();
    const built = await large.build();
    // The disk takes some gigabytes for half a minute more, which no publish of a day waits for.
    execFileSync("sync");
    say(`${articles} bài: đăng, sửa, đổi tên, gỡ`);
    const edits = await measureEdits(small, middle, large);
    const { newsroom, publisher } = large;
    const rollbackMs = await measureRollback(publisher);
    say(`${articles} bài: xem trước`);
    const { archive, photos, tree, compiledSite } = publisher.folders;
    const { siteUrl } = publisher;
    const site = await compileSite(compiledSite, siteUrl);
    const previews = await measurePreviews(archive, newsroom, site);
    say(`${articles} bài: cập nhật làm đổi mọi trang, rồi lùi lại`);
    const update = await large.update();
    const publisherPeakRssMiB = Math.round(large.peakRssMiB);
    await close();
    say(`${articles} bài: astro build để so`);
    const reference = join(folder, "reference");
    const started = performance.now();
    await buildReference(archive, photos, reference, siteUrl);
    const astroBuildSeconds = seconds(performance.now() - started);
    const mismatchedFiles = countMismatches(tree, reference);
    const others = await measureOthers(
      newsroom,
      join(folder, "others"),
      siteUrl,
      say,
    );
    return {
      articles,
      cores: availableParallelism(),
      ...built,
      astroBuildSeconds,
      ...others,
      ...edits,
      ...previews,
      rollbackMs,
      ...update,
      publisherPeakRssMiB,
      mismatchedFiles,
    };
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A synthetic newsroom with the real publisher behind its feed. */
class MeasuredNewsroom {
  readonly newsroom: SyntheticNewsroom;
  readonly feed: FeedServer;
  readonly #folder: string;
  readonly #port: number;
  readonly #say: (line: string) => void;
  #publisher: MeasuredPublisher | undefined;

  constructor(
    articles: number,
    folder: string,
    port: number,
    say: (line: string) => void,
  ) {
    this.newsroom = new SyntheticNewsroom(articles);
    this.feed = new FeedServer(this.newsroom);
    this.#folder = folder;
    this.#port = port;
    this.#say = say;
  }

  get publisher(): MeasuredPublisher {
    if (!this.#publisher) throw new Error("The newsroom is not built yet.");
    return this.#publisher;
  }

  /** The first copy and a full build. */
  async build() {
    this.#say(`${this.newsroom.articles} bài: chép lần đầu và dựng toàn bộ`);
    await drawOriginals(join(this.#folder, "uploads"));
    const publisher = this.#open("127.0.0.1", await this.feed.start());
    await publisher.next("compiled");
    const copied = await publisher.next("copied");
    const built = await publisher.next("released");
    return {
      pages: built.release?.written ?? 0,
      firstCopySeconds: seconds(copied.ms),
      fullBuildSeconds: seconds(built.ms),
    };
  }

  /**
   * Opens the newsroom under another name of the machine, which changes every page, and leads back.
   *
   * @throws Error when what is read after the rollback is not what it was before.
   */
  async update() {
    const { cmsUrl, peakRssMiB, folders } = this.publisher;
    this.#earlierPeakRssMiB = peakRssMiB;
    const before = await this.publisher.read("/");
    await this.#publisher?.stop();
    const publisher = this.#open("localhost", cmsUrl);
    await publisher.next("compiled");
    const { ms, release } = await publisher.next("released");
    if ((await publisher.read("/")).text === before.text)
      throw new Error("Bản cập nhật không đổi trang nhất. Hãy chạy lại.");
    const [, last = 0] = numbersIn(folders.releases).sort((a, b) => b - a);
    const started = performance.now();
    const answered = publisher.obey({ name: "roll-back", to: last });
    await publisher.until([["/", ({ text }) => text === before.text]]);
    const rollbackOverUpdateMs = Math.round(performance.now() - started);
    await answered;
    return {
      updateSeconds: seconds(ms),
      updateFiles: release?.written ?? 0,
      rollbackOverUpdateMs,
    };
  }

  #earlierPeakRssMiB = 0;

  /** The highest of its publishers. */
  get peakRssMiB(): number {
    return Math.max(this.#earlierPeakRssMiB, this.publisher.peakRssMiB);
  }

  #open(host: string, cmsUrl: string): MeasuredPublisher {
    return (this.#publisher = new MeasuredPublisher(
      {
        cmsUrl,
        siteUrl: `http://${host}:${this.#port}`,
        dataDir: this.#folder,
      },
      this.#port,
      "benchmark",
      onceASecond((line) => this.#say(`  ${line}`)),
    ));
  }

  async close(): Promise<void> {
    await this.#publisher?.stop();
    this.feed.stop();
  }
}

function onceASecond(say: (line: string) => void): (line: string) => void {
  let saidAt = -Infinity;
  return (line) => {
    const now = performance.now();
    if (now - saidAt < 1_000) return;
    saidAt = now;
    say(line);
  };
}

/** Sends an edit of a newsroom; paths with what they must answer when readers have it. */
type Edit = (
  newsroom: MeasuredNewsroom,
  n: number,
) => Parameters<MeasuredPublisher["until"]>[0];

/** Times an edit in each of some newsrooms in turns, so that what disturbs one disturbs the others. */
async function timeInTurns<Newsrooms extends MeasuredNewsroom[]>(
  newsrooms: [...Newsrooms],
  edit: Edit,
  times = TIMES,
): Promise<{ [Place in keyof Newsrooms]: Timing }> {
  const measured = newsrooms.map((each) => ({
    each,
    took: [] as number[],
    files: 0,
  }));
  for (let n = 0; n < times; n++)
    for (const one of measured) {
      const { publisher } = one.each;
      const expected = edit(one.each, n);
      const started = performance.now();
      await publisher.until(expected);
      one.took.push(performance.now() - started);
      const { release } = await publisher.next("released");
      one.files = Math.max(
        one.files,
        (release?.written ?? 0) + (release?.removed ?? 0),
      );
    }
  return measured.map(({ took, files }) => ({
    ...timingOf(took),
    files,
  })) as { [Place in keyof Newsrooms]: Timing };
}

async function measureEdits(
  small: MeasuredNewsroom,
  middle: MeasuredNewsroom,
  large: MeasuredNewsroom,
) {
  const has = (text: string) => (answer: { text: string }) =>
    answer.text.includes(text);
  const [publishSmall, publishMiddle, publish] = await timeInTurns(
    [small, middle, large],
    ({ newsroom, feed }, n) => {
      const article = newsroom.newArticle(n);
      feed.send("article", article.documentId, article);
      return [
        [articlePath(article.slug), has(article.headline)],
        ["/", has(article.headline)],
        ["/rss.xml", has(article.headline)],
      ];
    },
    PUBLISHES,
  );
  const [edit] = await timeInTurns([large], ({ newsroom, feed }, n) => {
    const article = newsroom.article(
      Math.floor((newsroom.articles / TIMES) * n),
    );
    const body = `Câu mới sửa lần ${n}. ${String(article["body"])}`;
    feed.send("article", article.documentId, { ...article, body });
    return [[articlePath(article.slug), has(`Câu mới sửa lần ${n}.`)]];
  });
  const [rename] = await timeInTurns([large], ({ newsroom, feed }, n) => {
    const official = newsroom.official(n);
    const name = `${official.name} Mới`;
    feed.send("official", official.documentId, { ...official, name });
    return [[officialPath(official.slug), has(name)]];
  });
  const rollbackOverRenamesMs = await measureBackAndForth(large.publisher);
  const [unpublish] = await timeInTurns([large], ({ newsroom, feed }, n) => {
    const article = newsroom.newArticle(n);
    feed.send("article", article.documentId, null);
    return [
      [
        articlePath(slugFrom(article.headline)),
        ({ status }) => status === 404 || status === 410,
      ],
    ];
  });
  return {
    publishSmall,
    publishMiddle,
    publish,
    edit,
    rename,
    rollbackOverRenamesMs,
    unpublish,
  };
}

/** Leads back as far as releases are kept, and makes what is published anew. */
async function measureRollback(publisher: MeasuredPublisher): Promise<number> {
  const kept = numbersIn(publisher.folders.releases);
  const took = await timeRollback(publisher, Math.min(...kept));
  await publisher.obey({ name: "undo" });
  return took;
}

/** Leads back as far as releases are kept, and to the last of them again. */
async function measureBackAndForth(
  publisher: MeasuredPublisher,
): Promise<number> {
  const kept = numbersIn(publisher.folders.releases);
  const back = await timeRollback(publisher, Math.min(...kept));
  const forth = await timeRollback(publisher, Math.max(...kept));
  return Math.max(back, forth);
}

async function timeRollback(
  publisher: MeasuredPublisher,
  to: number,
): Promise<number> {
  const started = performance.now();
  await publisher.obey({ name: "roll-back", to });
  const took = performance.now() - started;
  await publisher.next("released");
  return Math.round(took);
}

const numbersIn = (folder: string): number[] =>
  readdirSync(folder).map(Number).filter(Number.isInteger);

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
