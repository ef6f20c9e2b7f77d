// The publisher as a process: follows the feed and keeps the released tree right. It is told its
// settings by environment and tells its parent what it does.
import type { Trouble } from "@toa-soan/content-types/publisher-state";

import { Store } from "../archive/store.ts";
import { lineOf } from "./check-tree.ts";
import { compileSite } from "./compile.ts";
import { takeCommands, type Command, type Done } from "./control.ts";
import { Errands } from "./errands.ts";
import { followFeed, type Batch, type FeedAddress } from "./feed.ts";
import { everyDayAt, whenDayTurns } from "./daily.ts";
import { Publisher, type OnProgress, type Release } from "./publisher.ts";
import { Records } from "./records.ts";
import { HalfReleased } from "./release.ts";
import { Reporter } from "./reporter.ts";
import { Status } from "./status.ts";
import { Hub } from "./websub.ts";

/** What the publisher tells its parent process. */
export type PublisherMessage =
  | {
      kind: "progress";
      what: Parameters<OnProgress>[0];
      done: number;
      of: number;
    }
  | { kind: "compiled" }
  | { kind: "copied"; ms: number }
  | {
      kind: "released";
      release: ToldRelease | null;
      position: number;
      ms: number;
    }
  | { kind: "trouble"; line: string };

/** Of a release, how many files it wrote and removed: after a full build their names are 15 MB. */
interface ToldRelease {
  id: number;
  written: number;
  removed: number;
}

const RETRY_MS = 5_000;
// A first copy comes faster than it is taken in; all of it would be some hundred megabytes.
const MOST_WAITING = 3_000;
/** So long may the end of the process wait until the editors know why. */
const LAST_WORD_MS = 2_000;

const setting = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`Thiếu biến môi trường ${name}.`);
  return value;
};

const tell = (message: PublisherMessage) => {
  if (process.send) process.send(message);
  else if (message.kind === "trouble") console.error(message.line);
};

const trouble = (line: string) => tell({ kind: "trouble", line });

const tellReleased = (release: Release | null, position: number, ms: number) =>
  tell({
    kind: "released",
    release: release && {
      id: release.id,
      written: release.written.length,
      removed: release.removed.length,
    },
    position,
    ms,
  });

const messageOf = (error: unknown) =>
  error instanceof Error ? error.message : String(error);

async function carryOut(
  publisher: Publisher,
  command: Command,
  found: Awaited<ReturnType<Publisher["findDrift"]>>,
): Promise<Done> {
  switch (command.name) {
    case "roll-back":
      return { release: publisher.rollBack(command.to), lines: [] };
    case "undo":
      return { release: await publisher.undoRollbacks(), lines: [] };
    case "check": {
      const { differences, release } = await publisher.mend(found);
      return { release, lines: differences.map(lineOf) };
    }
  }
}

async function main(): Promise<void> {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "disconnect"] as const)
    process.on(signal, () => stop.abort());

  const store = new Store(setting("ARCHIVE_FILE"));
  const cms = {
    cmsUrl: setting("CMS_URL"),
    token: setting("PUBLISHER_TOKEN"),
  };
  const reporter = new Reporter(cms, stop.signal);
  const status = new Status(store, (now) => reporter.tell(now));
  try {
    await publish(store, cms, reporter, status, stop.signal);
  } catch (error) {
    status.trouble(
      "stopped",
      `Bộ xuất bản dừng: ${messageOf(error).split("\n")[0]}. Trang đang chạy không đổi.`,
    );
    await reporter.finish(LAST_WORD_MS);
    throw error;
  }
  store.close();
}

/** What a trouble of an owner is; without one it is a release that cannot be made. */
function kindOf(owner?: string): Trouble["kind"] {
  if (!owner) return "release";
  return owner.startsWith("photo ") ? "photo" : "file";
}

/** Keeps the released tree right until it is told to stop. */
async function publish(
  store: Store,
  cms: FeedAddress,
  reporter: Reporter,
  status: Status,
  stop: AbortSignal,
): Promise<void> {
  const say = (kind: Trouble["kind"], line: string, owner?: string) => {
    trouble(line);
    status.trouble(kind, line, owner);
  };
  const siteUrl = setting("SITE_URL");
  const site = await compileSite(setting("COMPILED_SITE"), siteUrl);
  tell({ kind: "compiled" });
  const publisher = await Publisher.open({
    store,
    site,
    folders: {
      tree: setting("TREE"),
      releases: setting("RELEASES"),
      photos: setting("PHOTOS"),
    },
    originals: {
      cmsUrl: cms.cmsUrl,
      uploadsFolder: process.env["UPLOADS"] ?? null,
    },
    now: () => new Date(),
    onProgress(what, done, of) {
      tell({ kind: "progress", what, done, of });
      status.progress(what, done, of);
    },
    onTrouble: (line, owner) => say(kindOf(owner), line, owner),
    onAttached: (owner) => status.mended({ owner }),
  });

  const hubUrl = process.env["WEBSUB_HUB"];
  const hub = hubUrl
    ? new Hub({ hubUrl, siteUrl }, new Records(store), stop, trouble)
    : null;
  // What a crash left untold.
  hub?.tell();

  const feed = followFeed(
    cms,
    store.position,
    stop,
    (line) => say("feed", line),
    () => {
      status.mended("feed");
      reporter.tellNow(status.current);
    },
  );
  // Whatever comes while a release is made waits here and goes into the next one together.
  const waiting: Batch[] = [];
  let wake = () => {};
  let goOn = () => {};
  const isFull = () =>
    waiting.reduce((sum, { changes }) => sum + changes.length, 0) >
    MOST_WAITING;
  const receive = async () => {
    for await (const batch of feed) {
      waiting.push(batch);
      wake();
      while (isFull() && !stop.aborted)
        await new Promise<void>((resolve) => {
          goOn = resolve;
          if (stop.aborted) resolve();
        });
    }
  };
  stop.addEventListener("abort", () => goOn());
  const received = receive().finally(() => wake());

  const errands = new Errands(() => wake());
  const obey = async (command: Command): Promise<Done> => {
    const found = command.name === "check" ? await publisher.findDrift() : [];
    return errands.add(async () => {
      const started = performance.now();
      const done = await carryOut(publisher, command, found);
      const ms = Math.round(performance.now() - started);
      const { release } = done;
      if (release) {
        tellReleased(release, store.position, ms);
        const backTo = command.name === "roll-back" ? command.to : null;
        status.released({ release, ms, backTo });
        hub?.tell();
      }
      return done;
    });
  };
  await takeCommands(setting("RELEASES"), obey);
  void everyDayAt(3, stop, async () => {
    try {
      const { lines } = await obey({ name: "check" });
      lines.forEach(trouble);
      status.mended("check");
    } catch (error) {
      say(
        "check",
        `Không kiểm tra được trang báo trong đêm: ${messageOf(error)}. Đêm mai sẽ thử lại.`,
      );
    }
  });

  let isDirty = store.position > 0;
  void whenDayTurns(stop, () =>
    errands
      .add(() => {
        isDirty = publisher.turnDay() || isDirty;
      })
      .catch((error: unknown) =>
        trouble(
          `Chưa chuyển trang sang ngày mới: ${messageOf(error)}. Sẽ tự thử lại.`,
        ),
      ),
  );
  // While a first copy comes in, what readers see waits for the rest of it.
  let isWhole = true;
  const began = performance.now();
  while (!stop.aborted) {
    if (isWhole) await errands.run();
    if (
      waiting.length === 0 &&
      (errands.isEmpty || !isWhole) &&
      !(isDirty && isWhole)
    ) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (stop.aborted) resolve();
      });
      continue;
    }
    let isFirstCopy = false;
    let started = performance.now();
    try {
      while (waiting[0]) {
        const [batch] = waiting;
        await publisher.take([batch]);
        waiting.shift();
        goOn();
        isWhole = batch.position !== null;
        isFirstCopy ||= batch.isFirstCopy;
      }
      if (!isWhole) continue;
      if (isFirstCopy)
        tell({ kind: "copied", ms: Math.round(performance.now() - began) });
      if (isFirstCopy) started = performance.now();
      const release = await publisher.release();
      isDirty = false;
      const ms = Math.round(performance.now() - started);
      tellReleased(release, store.position, ms);
      status.released({ release, ms }, store.position);
      if (release) hub?.tell();
    } catch (error) {
      const isHalf = error instanceof HalfReleased;
      const state = isHalf
        ? "Một phần trang mới đã lên"
        : "Trang đang chạy không đổi";
      say(
        isHalf ? "half-release" : "release",
        `Không phát hành được: ${messageOf(error)}. ${state}; sẽ tự thử lại sau ${RETRY_MS / 1000} giây.`,
      );
      isDirty = true;
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, RETRY_MS).unref();
      });
    }
  }
  await received.catch(() => undefined);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    trouble(messageOf(error));
    process.exitCode = 1;
    if (process.connected) process.disconnect();
  },
);
