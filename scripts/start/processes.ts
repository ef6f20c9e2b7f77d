import { fork, type ChildProcess } from "node:child_process";
import { createWriteStream } from "node:fs";
import { join } from "node:path";

import { ROOT } from "./settings.ts";

/** One process of the newsroom. */
export interface Part {
  /** Vietnamese name for messages. */
  label: string;
  /** JavaScript or TypeScript file below the repository. */
  script: string;
  args?: string[];
  cwd?: string;
  env: Record<string, string>;
  /** What the process prints goes to this file. */
  log: string;
  onMessage?: (message: unknown) => void;
}

const STOP_WITHIN_MS = 8_000;
const RESTART_AFTER_MS = 1_000;
const MANY_FAILURES = 5;

/**
 * Runs the newsroom's processes: starts one again that fails, and ends all of them together.
 * Each ends by itself when this process is killed.
 */
export class Processes {
  readonly #running = new Map<Part, ChildProcess>();
  readonly #failures = new Map<Part, number>();
  readonly #onTrouble: (line: string) => void;
  readonly #onGivenUp: () => void;
  #isStopping = false;

  /** @param onGivenUp is told when a process keeps failing; the newsroom cannot run then. */
  constructor(onTrouble: (line: string) => void, onGivenUp: () => void) {
    this.#onTrouble = onTrouble;
    this.#onGivenUp = onGivenUp;
  }

  start(part: Part): void {
    const log = createWriteStream(part.log, { flags: "a" });
    const child = fork(join(ROOT, part.script), part.args ?? [], {
      cwd: join(ROOT, part.cwd ?? ""),
      env: { ...process.env, ...part.env },
      execArgv: ["--import", join(ROOT, "scripts/start/end-with-parent.mjs")],
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      // Ctrl+C reaches the whole group; the order of ending is decided here.
      detached: true,
    });
    child.stdout?.pipe(log);
    child.stderr?.pipe(log);
    if (part.onMessage) child.on("message", part.onMessage);
    this.#running.set(part, child);
    child.on("exit", (code, signal) => {
      this.#running.delete(part);
      if (!this.#isStopping) this.#startAgain(part, signal ?? `mã ${code}`);
    });
  }

  #startAgain(part: Part, reason: string): void {
    const failures = (this.#failures.get(part) ?? 0) + 1;
    this.#failures.set(part, failures);
    if (failures >= MANY_FAILURES) {
      this.#onTrouble(
        `${part.label} dừng ${failures} lần (${reason}). Xem nguyên nhân trong ${part.log}; sửa rồi chạy lại npm start.`,
      );
      this.#onGivenUp();
      return;
    }
    this.#onTrouble(
      `${part.label} dừng bất ngờ (${reason}); đang khởi động lại.`,
    );
    setTimeout(() => {
      if (!this.#isStopping) this.start(part);
    }, RESTART_AFTER_MS);
  }

  /** Ends all processes and waits for them. One that does not end in time is killed. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await Promise.all(
      [...this.#running.values()].map(async (child) => {
        const ended = new Promise((resolve) => child.once("exit", resolve));
        child.kill("SIGTERM");
        const timer = setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS);
        await ended;
        clearTimeout(timer);
      }),
    );
  }
}
