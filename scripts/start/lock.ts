import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Keeps a second newsroom off the same data. The lock is a socket: it is gone with its process,
 * however that ends, and cannot be left behind like a file with a number in it.
 *
 * @throws Error with one Vietnamese line when a newsroom is running on this data.
 */
export async function lockDataFolder(dataDir: string): Promise<Server> {
  // Paths of sockets are short by law of the kernel, so the folder's own path cannot hold it.
  const name = createHash("sha256").update(dataDir).digest("hex").slice(0, 16);
  const path =
    process.platform === "win32"
      ? `\\\\.\\pipe\\toa-soan-${name}`
      : join(tmpdir(), `toa-soan-${name}.sock`);
  if (await isAnswered(path))
    throw new Error(
      `Một tòa soạn khác đang chạy trên ${dataDir}. Hãy dừng nó hoặc đặt DATA_DIR sang thư mục khác.`,
    );
  rmSync(path, { force: true });
  const server = createServer((socket) => socket.end());
  server.unref();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, resolve);
  });
  return server;
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
