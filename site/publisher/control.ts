import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

import type { Release } from "./publisher.ts";

/** What people ask of a running publisher. */
export type Command =
  { name: "roll-back"; to: number } | { name: "undo" } | { name: "check" };

/** What it did: a release, if anything changed, and what it found, a line each. */
export interface Done {
  release: Release | null;
  lines: string[];
}

type Answer = Done | { error: string };

// Paths of sockets are short by law of the kernel.
const LONGEST_PATH = 100;

/**
 * Takes commands over a socket beside the releases, which is there only while the publisher runs.
 * One line of JSON is a command, one line the answer. Who may write to the folder may command.
 */
export async function takeCommands(
  releases: string,
  obey: (command: Command) => Promise<Done>,
): Promise<Server> {
  const path = socketOf(releases);
  rmSync(path, { force: true });
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    void firstLine(socket)
      .then(async (line): Promise<Answer> => {
        try {
          return await obey(JSON.parse(line) as Command);
        } catch (error) {
          return { error: error instanceof Error ? error.message : "?" };
        }
      })
      .then((answer) => socket.end(`${JSON.stringify(answer)}\n`));
  });
  server.unref();
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(path, done);
  });
  return server;
}

/**
 * Asks the publisher that runs on these releases.
 *
 * @returns `null` when none runs.
 * @throws Error with its own Vietnamese line when it could not do what was asked.
 */
export async function askPublisher(
  releases: string,
  command: Command,
): Promise<Done | null> {
  const socket = connect(socketOf(releases));
  const isConnected = await new Promise<boolean>((done) => {
    socket.once("connect", () => done(true));
    socket.once("error", () => done(false));
  });
  if (!isConnected) return null;
  socket.on("error", () => socket.destroy());
  socket.write(`${JSON.stringify(command)}\n`);
  const line = await firstLine(socket);
  socket.destroy();
  if (line === "")
    throw new Error(
      "Bộ xuất bản dừng giữa chừng. Việc dở dang sẽ được làm nốt hoặc hoàn lại khi nó chạy lại; hãy xem npm run releases.",
    );
  const answer = JSON.parse(line) as Answer;
  if ("error" in answer) throw new Error(answer.error);
  return answer;
}

async function firstLine(input: Readable): Promise<string> {
  for await (const line of createInterface({ input })) return line;
  return "";
}

function socketOf(releases: string): string {
  const folder = resolve(releases);
  const name = `toa-soan-${createHash("sha256").update(folder).digest("hex").slice(0, 16)}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${name}-publisher`;
  const path = join(folder, "publisher.sock");
  return Buffer.byteLength(path) <= LONGEST_PATH
    ? path
    : join(tmpdir(), `${name}-publisher.sock`);
}
