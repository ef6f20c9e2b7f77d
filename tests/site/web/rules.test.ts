import { readFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { headersFile } from "../../../site/web/rules.ts";
import {
  openSampleSite,
  pathsIn,
  type ReadSite,
} from "../../newsroom/sample-site.ts";

interface Rule {
  pattern: RegExp;
  removed: string[];
  set: [name: string, value: string][];
}

/** Rules as Cloudflare Pages reads them: `*` stands for anything, `! Name` takes a header away. */
function rulesOf(file: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of file.split("\n")) {
    const [, removed] = /^\s+! (\S+)$/.exec(line) ?? [];
    const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
    if (line.startsWith("/")) {
      const [start = "", end = "", ...more] = line
        .split("*")
        .map((part) => part.replaceAll(".", "\\."));
      expect(more, line).toEqual([]);
      const pattern = line.includes("*") ? `${start}.*${end}` : start;
      rules.push({ pattern: RegExp(`^${pattern}$`), removed: [], set: [] });
    } else if (removed) rules.at(-1)?.removed.push(removed.toLowerCase());
    else if (name && value) rules.at(-1)?.set.push([name.toLowerCase(), value]);
    else expect(line).toBe("");
  }
  return rules;
}

/** What a host says of a path: equal names are joined, as Cloudflare does. */
function headersOf(rules: Rule[], path: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const { pattern, removed, set } of rules) {
    if (!pattern.test(path)) continue;
    for (const name of removed) headers.delete(name);
    for (const [name, value] of set) {
      const before = headers.get(name);
      headers.set(name, before ? `${before}, ${value}` : value);
    }
  }
  return headers;
}

describe("the rules for hosts of plain files", () => {
  let site: ReadSite;
  let rules: Rule[];

  beforeAll(async () => {
    site = await openSampleSite();
    rules = rulesOf(readFileSync(join(site.tree, "_headers"), "utf8"));
  });
  afterAll(() => site.close());

  it("say what this project's own server says", async () => {
    const all = pathsIn(site.tree, "").filter(
      (path) => !path.startsWith("/_h"),
    );
    // One of each kind: by folder and by the end of the name.
    const kinds = Map.groupBy(
      all.filter((path) => !/^\/_(?:gone|redirects)$/.test(path)),
      (path) => `${path.split("/", 2).join("/")} ${path.split(/[./]/).at(-1)}`,
    );
    expect(kinds.size).toBeGreaterThan(20);
    const names = new Set<string>();
    for (const [path = ""] of kinds.values()) {
      const response = await fetch(site.baseUrl + path);
      await response.arrayBuffer();
      expect(response.status, path).toBe(200);
      const said = headersOf(rules, path);
      expect(said.get("content-security-policy"), path).toBeDefined();
      // Hosts ask again each time by themselves.
      if (response.headers.get("cache-control") !== "no-cache")
        expect(said.get("cache-control"), path).toBeDefined();
      for (const [name, value] of said) {
        expect(response.headers.get(name), `${name} of ${path}`).toBe(value);
        names.add(name);
      }
    }
    expect([...names].sort()).toEqual([
      "access-control-allow-origin",
      "cache-control",
      "content-security-policy",
      "content-type",
      "referrer-policy",
      "x-content-type-options",
      "x-frame-options",
    ]);
  });

  it("keep what Cloudflare allows: a hundred rules, two thousand characters a line", () => {
    const long = `https://${"a".repeat(60)}.example/newsroom/comments`;
    const file = headersFile(long);
    expect(file).toContain(`form-action 'self' ${new URL(long).origin};`);
    expect(rulesOf(file).length).toBeLessThan(100);
    for (const line of file.split("\n"))
      expect(line.length).toBeLessThan(2_000);
  });
});
