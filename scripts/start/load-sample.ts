import { fork } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "./settings.ts";

/**
 * Fills an empty newsroom with the sample, once. A newsroom that has content of its own is left
 * as it is.
 *
 * @param env what the CMS is told by environment.
 * @param onPhoto is told how many of how many sample photos are drawn.
 * @throws Error when the sample cannot be loaded; nothing of it is kept then.
 */
export async function loadSample(
  env: Record<string, string>,
  onPhoto: (done: number, of: number) => void,
): Promise<void> {
  const child = fork(join(ROOT, "scripts/sample/load.ts"), {
    cwd: join(ROOT, "cms"),
    env: { ...process.env, ...env },
    execArgv: ["--import", join(ROOT, "scripts/start/end-with-parent.mjs")],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.on("message", (message) => {
    const { done, of } = message as { done: number; of: number };
    onPhoto(done, of);
  });
  const code = await new Promise((resolve) => child.on("exit", resolve));
  if (code !== 0)
    throw new Error(
      `Không nạp được tòa soạn mẫu; dữ liệu không đổi. ${output.trim()}`,
    );
  writeFileSync(doneFile(env), "");
}

/** Whether an earlier start has loaded the sample, or found that it is not wanted. */
export const isSampleLoaded = (env: Record<string, string>) =>
  existsSync(doneFile(env));

const doneFile = (env: Record<string, string>) =>
  join(env["DATA_DIR"] ?? "", "sample-loaded");
