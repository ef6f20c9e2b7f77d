// The publisher as a process: follows the feed and keeps the released tree right. It is told its
// settings by environment and tells its parent what it does.
import { Store } from "../archive/store.ts";
import { lineOf } from "./check-tree.ts";
import { compileSite } from "./compile.ts";
import { takeCommands, type Command, type Done } from "./control.ts";
import { Errands } from "./errands.ts";
import { followFeed, type Batch } from "./feed.ts";
import { everyDayAt, whenDayTurns } from "./daily.ts";
import { Publisher, type OnProgress, type Release } from "./publisher.ts";
import { HalfReleased } from "./release.ts";

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
  | { kind: "released"; release: Release | null; position: number; ms: number }
  | { kind: "trouble"; line: string };

const RETRY_MS = 5_000;

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
  const siteUrl = setting("SITE_URL");
  const site = await compileSite(setting("COMPILED_SITE"), siteUrl);
  tell({ kind: "compiled" });
  const publisher = await Publisher.open({
    store,
    site,
    siteUrl,
    folders: {
      tree: setting("TREE"),
      releases: setting("RELEASES"),
      photos: setting("PHOTOS"),
    },
    originals: {
      cmsUrl: setting("CMS_URL"),
      uploadsFolder: process.env["UPLOADS"] ?? null,
    },
    now: () => new Date(),
    onProgress: (what, done, of) => tell({ kind: "progress", what, done, of }),
    onTrouble: trouble,
  });

  const feed = followFeed(
    { cmsUrl: setting("CMS_URL"), token: setting("PUBLISHER_TOKEN") },
    store.position,
    stop.signal,
    trouble,
  );
  // Whatever comes while a release is made waits here and goes into the next one together.
  const waiting: Batch[] = [];
  let wake = () => {};
  const receive = async () => {
    for await (const batch of feed) {
      waiting.push(batch);
      wake();
    }
  };
  const received = receive().finally(() => wake());

  const errands = new Errands(() => wake());
  const obey = async (command: Command): Promise<Done> => {
    const found = command.name === "check" ? await publisher.findDrift() : [];
    return errands.add(async () => {
      const started = performance.now();
      const done = await carryOut(publisher, command, found);
      const ms = Math.round(performance.now() - started);
      const { release } = done;
      if (release)
        tell({ kind: "released", release, position: store.position, ms });
      return done;
    });
  };
  await takeCommands(setting("RELEASES"), obey);
  void everyDayAt(3, stop.signal, async () => {
    try {
      const { lines } = await obey({ name: "check" });
      lines.forEach(trouble);
    } catch (error) {
      trouble(
        `Không kiểm tra được trang báo trong đêm: ${error instanceof Error ? error.message : String(error)}. Đêm mai sẽ thử lại.`,
      );
    }
  });

  let isDirty = store.position > 0;
  void whenDayTurns(stop.signal, () =>
    errands
      .add(() => {
        isDirty = publisher.turnDay() || isDirty;
      })
      .catch((error: unknown) =>
        trouble(
          `Chưa chuyển trang sang ngày mới: ${error instanceof Error ? error.message : String(error)}. Sẽ tự thử lại.`,
        ),
      ),
  );
  // While a first copy comes in, what readers see waits for the rest of it.
  let isWhole = true;
  const began = performance.now();
  while (!stop.signal.aborted) {
    if (isWhole) await errands.run();
    if (
      waiting.length === 0 &&
      (errands.isEmpty || !isWhole) &&
      !(isDirty && isWhole)
    ) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (stop.signal.aborted) resolve();
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
      tell({ kind: "released", release, position: store.position, ms });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const state =
        error instanceof HalfReleased
          ? "Một phần trang mới đã lên"
          : "Trang đang chạy không đổi";
      trouble(
        `Không phát hành được: ${reason}. ${state}; sẽ tự thử lại sau ${RETRY_MS / 1000} giây.`,
      );
      isDirty = true;
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, RETRY_MS).unref();
      });
    }
  }
  await received.catch(() => undefined);
  store.close();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    trouble(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
    if (process.connected) process.disconnect();
  },
);
