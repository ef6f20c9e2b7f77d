import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { openSampleSite, pathsIn } from "../../newsroom/sample-site.ts";

/**
 * A command that runs the W3C feed validator (https://github.com/w3c/feedvalidator) over files and
 * fails at an error or a warning; the validator is in no package registry.
 */
const VALIDATOR = process.env["FEED_VALIDATOR"] ?? "";

describe("the W3C feed validator", () => {
  it.runIf(VALIDATOR)(
    "finds nothing in any feed of the sample paper",
    { timeout: 300_000 },
    async () => {
      const site = await openSampleSite();
      const folder = mkdtempSync(join(tmpdir(), "toa-soan-feeds-"));
      const publicly = (text: string) =>
        text
          .replaceAll(site.siteUrl, "https://bao.example.org")
          .replaceAll("tag:localhost,", "tag:bao.example.org,");
      const validate = (text: string, name: string) => {
        const file = join(folder, name);
        writeFileSync(file, publicly(text));
        return file;
      };
      const files = [
        ...pathsIn(site.tree, "rss.xml"),
        ...pathsIn(site.tree, "atom.xml"),
      ].map((path, place) =>
        validate(
          readFileSync(join(site.tree, path), "utf8"),
          `${place}-${path.replaceAll("/", "_")}`,
        ),
      );
      try {
        expect(files.length).toBeGreaterThan(100);
        const faulty = validate("<rss version='2.0'></rss>", "faulty.xml");
        expect(() => execFileSync(VALIDATOR, [faulty])).toThrow();
        execFileSync(VALIDATOR, files, { encoding: "utf8" });
      } finally {
        await site.close();
        rmSync(folder, { recursive: true });
      }
    },
  );
});
