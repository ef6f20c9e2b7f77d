import { execFile, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";

import { writeLikeSite } from "./like-site.ts";
import type { SyntheticNewsroom } from "./synthetic-newsroom.ts";
import { seconds } from "./timing.ts";

/** How another generator builds the same articles with a like template. */
export interface OtherBuild {
  version: string;
  /** The whole process, from its start to its end; without the writing of its sources. */
  seconds: number;
  /** All files that it made: mostly pages of articles, for it makes fewer kinds than we do. */
  pages: number;
}

/** Null for those that are not present, or could not do it. */
export interface OtherBuilds {
  hugo: OtherBuild | null;
  eleventy: OtherBuild | null;
}

/** A generator that is present on this machine. */
export interface Generator {
  name: string;
  version: string;
  command: string;
  /** @param outDir where the pages go. Runs in the folder of the sources. */
  args: (outDir: string) => string[];
}

// By a variable, so that nothing takes it for a library that the project needs.
const ELEVENTY = "@11ty/eleventy";
// Eleventy holds all articles at once: 2 GiB for 20,000, and Node may stop a process at 4.
const HEAP_MIB = 12_288;

/** @param path folders of commands as in `PATH`. */
export function findHugo(path = process.env["PATH"]): Generator | null {
  const env = { ...process.env, PATH: path };
  const { stdout } = spawnSync("hugo", ["version"], { env, encoding: "utf8" });
  const version = /\bv(\d+\.\d+\.\d+)/.exec(stdout ?? "")?.[1];
  return version
    ? {
        name: "Hugo",
        version,
        command: "hugo",
        // The newsroom's articles have fixed days, which may lie ahead.
        args: (outDir) => [
          "--config",
          "hugo.json",
          "--buildFuture",
          "--quiet",
          "--destination",
          outDir,
        ],
      }
    : null;
}

/** @param from the module for which Eleventy is looked for, as a file's address. */
export function findEleventy(from = import.meta.url): Generator | null {
  let file: string | undefined;
  try {
    file = findPackageJSON(ELEVENTY, from);
  } catch {
    return null;
  }
  if (!file) return null;
  const { version, bin } = JSON.parse(readFileSync(file, "utf8")) as {
    version: string;
    bin: { eleventy: string };
  };
  const program = join(file, "..", bin.eleventy);
  return {
    name: "Eleventy",
    version,
    command: process.execPath,
    args: (outDir) => [
      `--max-old-space-size=${HEAP_MIB}`,
      program,
      "--quiet",
      `--output=${outDir}`,
    ],
  };
}

/**
 * Lets Hugo and Eleventy build the articles of a newsroom, those of them that are present.
 *
 * @param folder holds sources and pages meanwhile; it must not exist, and is gone afterwards.
 */
export async function measureOthers(
  newsroom: SyntheticNewsroom,
  folder: string,
  siteUrl: string,
  say: (line: string) => void,
  { hugo, eleventy }: Record<keyof OtherBuilds, Generator | null> = {
    hugo: findHugo(),
    eleventy: findEleventy(),
  },
): Promise<OtherBuilds> {
  if (!hugo && !eleventy) return { hugo: null, eleventy: null };
  writeLikeSite(newsroom, folder, siteUrl);
  const build = async (generator: Generator | null) => {
    if (!generator) return null;
    const { name, version } = generator;
    say(`${newsroom.articles} bài: ${name} ${version} để so`);
    try {
      return await measureBuild(generator, folder);
    } catch (error) {
      // The other figures have taken long, and do not depend on somebody else's program.
      say(`  ${name} không dựng được: ${String(error)}`);
      return null;
    }
  };
  try {
    return { hugo: await build(hugo), eleventy: await build(eleventy) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param folder sources; the pages come to the folder `public` in it. */
export async function measureBuild(
  { version, command, args }: Generator,
  folder: string,
): Promise<OtherBuild> {
  const outDir = join(folder, "public");
  rmSync(outDir, { recursive: true, force: true });
  const started = performance.now();
  await promisify(execFile)(command, args(outDir), { cwd: folder });
  const took = performance.now() - started;
  const pages = readdirSync(outDir, { recursive: true, withFileTypes: true });
  return {
    version,
    seconds: seconds(took),
    pages: pages.filter((entry) => entry.isFile()).length,
  };
}
