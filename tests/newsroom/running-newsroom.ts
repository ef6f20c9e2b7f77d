import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { Admin } from "./admin.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const START_WITHIN_MS = 240_000;

/** A whole newsroom as `npm start` brings it up, with data and ports of its own. */
export class RunningNewsroom {
  readonly dataDir = mkdtempSync(join(tmpdir(), "toa-soan-start-"));
  readonly tree = join(this.dataDir, "www");
  readonly cmsUrl: string;
  readonly siteUrl: string;
  readonly env: Record<string, string>;
  output = "";
  #process: ChildProcess | undefined;

  private constructor(cmsPort: number, sitePort: number) {
    this.cmsUrl = `http://127.0.0.1:${cmsPort}`;
    this.siteUrl = `http://localhost:${sitePort}`;
    this.env = {
      CMS_PORT: String(cmsPort),
      SITE_PORT: String(sitePort),
      DATA_DIR: this.dataDir,
    };
  }

  static async make(): Promise<RunningNewsroom> {
    return new RunningNewsroom(await freePort(), await freePort());
  }

  /** Starts it and waits until it is ready. @returns milliseconds that this took. */
  async start(): Promise<number> {
    const started = performance.now();
    this.output = "";
    const child = spawn("npm", ["start"], {
      cwd: ROOT,
      env: { ...process.env, ...this.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#process = child;
    const hear = (chunk: Buffer) => (this.output += chunk.toString());
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    while (!this.output.includes("Tòa soạn đã sẵn sàng")) {
      if (child.exitCode !== null)
        throw new Error(`npm start ended: ${this.output}`);
      if (performance.now() - started > START_WITHIN_MS)
        throw new Error(`npm start is not ready: ${this.output}`);
      await wait(50);
    }
    return performance.now() - started;
  }

  /** Ends it as Ctrl+C does. @returns the exit code. */
  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<number | null> {
    const child = this.#process;
    if (!child || child.exitCode !== null) return child?.exitCode ?? null;
    const ended = new Promise<number | null>((resolve) =>
      child.once("exit", resolve),
    );
    child.kill(signal);
    return ended;
  }

  /** kill -9 of every process, all at once. */
  async killAll(): Promise<void> {
    const child = this.#process;
    if (!child) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    for (const pid of this.#pids()) kill(pid, "SIGKILL");
    await ended;
  }

  signIn(): Promise<Admin> {
    const { ADMIN_PASSWORD } = JSON.parse(
      readFileSync(join(this.dataDir, "secrets.json"), "utf8"),
    ) as { ADMIN_PASSWORD: string };
    return Admin.signIn(this.cmsUrl, "bientap@toasoan.local", ADMIN_PASSWORD);
  }

  /**
   * The text of a page of the site, its spaces that do not break as plain ones; or its status
   * when that is not 200.
   */
  async read(path: string): Promise<string | number> {
    const response = await fetch(new URL(path, this.siteUrl), {
      redirect: "manual",
    });
    if (response.status !== 200) return response.status;
    return (await response.text()).replaceAll("\u00a0", " ");
  }

  /** Waits until a page contains a text. @returns milliseconds that this took. */
  async untilReads(path: string, text: string): Promise<number> {
    const started = performance.now();
    for (;;) {
      const page = await this.read(path).catch(() => "");
      if (typeof page === "string" && page.includes(text))
        return performance.now() - started;
      if (performance.now() - started > 20_000)
        throw new Error(`${path} does not come to show “${text}”.`);
      await wait(10);
    }
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  // npm, its shell, and everything below: the parts stand in process groups of their own.
  #pids(): number[] {
    const pids = [this.#process?.pid ?? 0];
    for (const pid of pids)
      try {
        const children = execFileSync("pgrep", ["-P", String(pid)], {
          encoding: "utf8",
        });
        pids.push(...children.trim().split("\n").map(Number));
      } catch {
        // pgrep ends with 1 when there are none.
      }
    return pids;
  }
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself meanwhile.
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
