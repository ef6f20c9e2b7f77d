import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createWebServer } from "../../../site/web/serve.ts";

const REQUESTS = 200;

// The publisher replaces a page by a rename at any moment, between any two steps of an answer.
describe("a page that is replaced while it is being sent", () => {
  const root = mkdtempSync(join(tmpdir(), "toa-soan-replaced-"));
  const tree = join(root, "www");
  const server = createWebServer(tree);
  const versions = ["ngắn", "dài hơn nhiều ".repeat(5_000)];
  let url: string;
  let replacing: NodeJS.Immediate;

  beforeAll(async () => {
    mkdirSync(tree);
    let turn = 0;
    const replace = () => {
      const staged = join(root, "staged.html");
      writeFileSync(staged, versions[turn++ % 2] ?? "");
      if (turn % 7 === 0) rmSync(join(tree, "index.html"));
      else renameSync(staged, join(tree, "index.html"));
      replacing = setImmediate(replace);
    };
    replace();
    await new Promise<void>((resolve) => server.listen(0, resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });

  afterAll(() => {
    clearImmediate(replacing);
    server.closeAllConnections();
    server.close();
    rmSync(root, { recursive: true, force: true });
  });

  it("arrives whole, as the old one or the new one, or is missing", async () => {
    for (let n = 0; n < REQUESTS; n++) {
      const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
      const text = await answer.text();
      if (answer.status !== 404) expect(versions).toContain(text);
    }
  });
});
