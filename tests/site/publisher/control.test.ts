import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, describe, expect, it } from "vitest";

import { askPublisher, takeCommands } from "../../../site/publisher/control.ts";

describe("a running publisher", () => {
  const folder = mkdtempSync(join(tmpdir(), "toa-soan-control-"));
  const release = { id: 7, written: ["index.html"], removed: [] };

  afterAll(() => rmSync(folder, { recursive: true }));

  it("does what it is told and answers with the release", async () => {
    const server = await takeCommands(folder, async (command) => {
      expect(command).toEqual({ name: "roll-back", to: 6 });
      return { release, lines: [] };
    });
    const done = await askPublisher(folder, { name: "roll-back", to: 6 });
    expect(done).toEqual({ release, lines: [] });
    server.close();
  });

  it("says why it could not", async () => {
    const server = await takeCommands(folder, () =>
      Promise.reject(new Error("Không lùi được về bản 9.")),
    );
    await expect(
      askPublisher(folder, { name: "roll-back", to: 9 }),
    ).rejects.toThrow("Không lùi được về bản 9.");
    server.close();
  });

  it("is known to be absent when nobody answers", async () => {
    expect(await askPublisher(folder, { name: "undo" })).toBeNull();
  });

  it("takes the place of one that was killed", async () => {
    const deep = join(folder, "x".repeat(120));
    for (const releases of [folder, deep]) {
      await takeCommands(releases, async () => ({ release, lines: ["một"] }));
      const server = await takeCommands(releases, async () => ({
        release: null,
        lines: ["hai"],
      }));
      const done = await askPublisher(releases, { name: "check" });
      expect(done?.lines).toEqual(["hai"]);
      server.close();
    }
  });
});
