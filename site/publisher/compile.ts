import { spawn } from "node:child_process";
import { hash } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import {
  readFile,
  readdir,
  rm,
  stat,
  utimes,
  writeFile,
} from "node:fs/promises";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

import Database from "better-sqlite3";

const SITE = fileURLToPath(new URL("..", import.meta.url));
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const KEPT_VERSIONS = 3;
const LOCK_WAIT_MS = 10 * 60 * 1000;
const SOURCES = ["site", "content-types", "package-lock.json"];

/** The compiled site: a module that renders pages, and the files that pages load. */
export interface CompiledSite {
  /** Differs when templates, styles, settings or libraries differ. */
  version: string;
  /** Module with `createApp()`. */
  entry: string;
  /** Folder of styles, fonts and other files that stand in the tree as they are. */
  assets: string;
}

/**
 * Compiles the site, unless that was done from the same sources before.
 *
 * @param folder holds the results, one folder a version; the newest few are kept.
 * @param siteUrl public address of the site.
 * @throws Error with Astro's own words when the site does not compile.
 */
export async function compileSite(
  folder: string,
  siteUrl: string,
): Promise<CompiledSite> {
  const version = await versionOf(siteUrl);
  const place = join(folder, version);
  const stamp = join(place, "done");
  if (!existsSync(stamp)) {
    await rm(place, { recursive: true, force: true });
    await runAstro({
      ASTRO_OUTPUT: "server",
      ASTRO_OUT_DIR: place,
      SITE_URL: siteUrl,
    });
    await writeFile(stamp, "");
    await removeOldVersions(folder);
  }
  // An old version that is in use again is none of the oldest.
  const now = new Date();
  await utimes(place, now, now);
  return {
    version,
    entry: join(place, "server", "entry.mjs"),
    assets: join(place, "client"),
  };
}

/** A running publisher may still load modules of the version before. */
async function removeOldVersions(folder: string): Promise<void> {
  const versions = await Promise.all(
    (await readdir(folder)).map(async (name) => ({
      name,
      usedAt: (await stat(join(folder, name))).mtimeMs,
    })),
  );
  const old = versions
    .sort((one, other) => other.usedAt - one.usedAt)
    .slice(KEPT_VERSIONS);
  for (const { name } of old)
    await rm(join(folder, name), { recursive: true, force: true });
}

/**
 * Runs `astro build` for the site with these settings.
 *
 * Two builds at once would take each other's files in `site/.astro`, so a second one waits. The
 * lock is SQLite's: it is gone with its process, however that ends.
 */
export async function runAstro(
  settings: Record<string, string>,
): Promise<void> {
  mkdirSync(join(SITE, "dist"), { recursive: true });
  const lock = new Database(join(SITE, "dist", "build.lock"), {
    timeout: LOCK_WAIT_MS,
  });
  try {
    lock.exec("BEGIN EXCLUSIVE");
    await buildSite(settings);
  } finally {
    lock.close();
  }
}

async function buildSite(settings: Record<string, string>): Promise<void> {
  const astro = createRequire(import.meta.url).resolve("astro/package.json");
  const command = join(astro, "..", "bin", "astro.mjs");
  const child = spawn(process.execPath, [command, "build", "--root", SITE], {
    cwd: SITE,
    env: { ...process.env, ...settings, ASTRO_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (code !== 0)
    throw new Error(`Không biên dịch được mẫu trang. ${output.trim()}`);
}

const sha256 = (content: string | Buffer): string =>
  hash("sha256", content, "base64url");

async function versionOf(siteUrl: string): Promise<string> {
  const files: string[] = [];
  for (const source of SOURCES)
    files.push(...(await filesBelow(join(ROOT, source))));
  const hashes = await Promise.all(
    files
      .sort()
      .map(async (file) => [
        relative(ROOT, file),
        sha256(await readFile(file)),
      ]),
  );
  const settings = [
    siteUrl,
    process.env["COMMENTS_URL"] ?? "",
    process.env["WEBSUB_HUB"] ?? "",
  ];
  return sha256(JSON.stringify([...settings, hashes]));
}

async function filesBelow(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const names = await readdir(path);
  const below = names
    .filter((name) => !/^(?:node_modules|dist|\.astro)$/.test(name))
    .map((name) => filesBelow(join(path, name)));
  return (await Promise.all(below)).flat();
}
