import { fork, type ChildProcess } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import type { PublisherMessage } from "../../site/publisher/main.ts";
import { askPublisher, type Command } from "../../site/publisher/control.ts";
import { foldersOf, publisherEnvironment, ROOT } from "../start/settings.ts";

/** Where the site is compiled to, apart from that of the newsroom. */
const COMPILED = "benchmark-app";

/** A publish that takes this long will not come any more. */
const PATIENCE_MS = 120_000;

type Told<Kind extends PublisherMessage["kind"]> = Extract<
  PublisherMessage,
  { kind: Kind }
>;

/** The real publisher and web server as processes, watched from outside. */
export class MeasuredPublisher {
  readonly siteUrl: string;
  readonly cmsUrl: string;
  readonly folders: ReturnType<typeof foldersOf> & { compiledSite: string };
  readonly #children: ChildProcess[] = [];
  readonly #publisher: ChildProcess;
  readonly #agent = new Agent({ keepAlive: true });
  #told: PublisherMessage[] = [];
  #wake = () => {};

  constructor(
    settings: { cmsUrl: string; siteUrl: string; dataDir: string },
    sitePort: number,
    token: string,
    onProgress: (line: string) => void,
  ) {
    this.folders = {
      ...foldersOf(settings.dataDir),
      compiledSite: join(ROOT, "site/dist", COMPILED),
    };
    this.siteUrl = settings.siteUrl;
    this.cmsUrl = settings.cmsUrl;
    mkdirSync(settings.dataDir, { recursive: true });
    this.#publisher = this.#fork(
      "site/publisher/main.ts",
      publisherEnvironment(
        { commentsUrl: "", hubUrl: "", ...settings },
        token,
        COMPILED,
      ),
    );
    this.#publisher.on("message", (message) => {
      const told = message as PublisherMessage;
      if (told.kind === "progress")
        onProgress(`${told.done}/${told.of} ${told.what}`);
      else {
        this.#told.push(told);
        this.#wake();
      }
    });
    this.#fork("site/web/main.ts", {
      SITE_PORT: String(sitePort),
      TREE: this.folders.tree,
    });
  }

  #fork(script: string, env: Record<string, string>): ChildProcess {
    const child = fork(join(ROOT, script), {
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    this.#children.push(child);
    return child;
  }

  /** Waits for the next message of a kind. @throws Error when there is trouble. */
  async next<Kind extends PublisherMessage["kind"]>(
    kind: Kind,
  ): Promise<Told<Kind>> {
    for (;;) {
      const told = this.#told.shift();
      if (told?.kind === "trouble") throw new Error(told.line);
      if (told?.kind === kind) return told as Told<Kind>;
      if (!told)
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
    }
  }

  /** What the site answers at a path now: status and text. */
  read(path: string): Promise<{ status: number; text: string }> {
    return new Promise((resolve, reject) => {
      get(new URL(path, this.siteUrl), { agent: this.#agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            // Pages keep words and numbers together by spaces that do not break.
            text: Buffer.concat(chunks).toString().replaceAll("\u00a0", " "),
          }),
        );
      }).on("error", reject);
    });
  }

  /**
   * Waits until every path answers as it should.
   *
   * @throws Error naming the path that never did.
   */
  async until(
    expected: [
      path: string,
      isRight: (answer: { status: number; text: string }) => boolean,
    ][],
  ): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS;
    for (const [path, isRight] of expected)
      while (!isRight(await this.read(path))) {
        if (performance.now() > deadline)
          throw new Error(
            `Sau ${PATIENCE_MS / 1000} giây trang ${path} vẫn chưa đúng. Hãy chạy lại; nếu lặp lại thì đó là lỗi của bộ xuất bản.`,
          );
        await wait(1);
      }
  }

  /** Has the publisher do what a person may ask of it. */
  async obey(command: Command): Promise<void> {
    if (!(await askPublisher(this.folders.releases, command)))
      throw new Error("Bộ xuất bản không nhận lệnh. Hãy chạy lại.");
  }

  /** Peak resident memory of the publisher so far, with all its threads, in MiB. */
  get peakRssMiB(): number {
    const status = readFileSync(`/proc/${this.#publisher.pid}/status`, "utf8");
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  }

  async stop(): Promise<void> {
    this.#agent.destroy();
    await Promise.all(
      this.#children.map(async (child) => {
        if (child.exitCode !== null) return;
        const ended = new Promise((resolve) => child.once("exit", resolve));
        child.kill("SIGTERM");
        await ended;
      }),
    );
  }
}
