import { spawn } from "node:child_process";
import { hash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

import { ROOT } from "./settings.ts";

const CMS = join(ROOT, "cms");
const DIST = join(CMS, "dist");
const fromCms = createRequire(join(CMS, "package.json"));

/** A part of the CMS that has to be built, and what it is built from. */
interface Build {
  name: string;
  sources: string[];
  run: (env: Record<string, string>) => Promise<void>;
}

const server: Build = {
  name: "server",
  sources: ["cms/src", "cms/config", "cms/tsconfig.json", "tsconfig.base.json"],
  async run(env) {
    // The TypeScript that Strapi itself is built with.
    const strapi = createRequire(
      fromCms.resolve("@strapi/strapi/package.json"),
    );
    await runNode(
      join(dirname(strapi.resolve("typescript/package.json")), "bin/tsc"),
      ["-p", CMS],
      env,
    );
  },
};

const admin: Build = {
  name: "admin",
  sources: [
    "cms/src/admin",
    "content-types",
    "cms/config",
    "package-lock.json",
  ],
  async run(env) {
    const strapi = dirname(fromCms.resolve("@strapi/strapi/package.json"));
    await runNode(join(strapi, "bin/strapi.js"), ["build", "--silent"], {
      ...env,
      // Otherwise Strapi builds an admin for its own developers, with their guided tour.
      NODE_ENV: "production",
    });
  },
};

/** Compiles the server side of the CMS, unless nothing changed since the last time. */
export const buildCmsServer = () => buildIfChanged(server, {});

/**
 * Builds the editors' admin, unless nothing changed since the last time.
 *
 * @param env what the CMS is told by environment: Strapi reads its settings to build.
 */
export const buildCmsAdmin = (env: Record<string, string>) =>
  buildIfChanged(admin, env);

/** Whether the editors' admin has to be built: it takes about a minute. */
export const isCmsAdminCurrent = () => isCurrent(admin);

async function buildIfChanged(
  build: Build,
  env: Record<string, string>,
): Promise<void> {
  if (isCurrent(build)) return;
  await build.run(env);
  mkdirSync(DIST, { recursive: true });
  writeFileSync(stampOf(build), versionOf(build));
}

const stampOf = ({ name }: Build) => join(DIST, `${name}.version`);

const isCurrent = (build: Build) =>
  existsSync(stampOf(build)) &&
  readFileSync(stampOf(build), "utf8") === versionOf(build);

function versionOf({ sources }: Build): string {
  const files = sources.flatMap((source) => filesBelow(join(ROOT, source)));
  return hash(
    "sha256",
    JSON.stringify(
      files
        .sort()
        .map((file) => [
          relative(ROOT, file),
          hash("sha256", readFileSync(file)),
        ]),
    ),
  );
}

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name !== "node_modules")
    .flatMap((name) => filesBelow(join(path, name)));
}

async function runNode(
  script: string,
  args: string[],
  env: Record<string, string>,
): Promise<void> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: CMS,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (code !== 0) throw new Error(`Không dựng được CMS. ${output.trim()}`);
}
