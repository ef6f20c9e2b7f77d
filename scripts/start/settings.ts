import { accessSync, constants, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Settings by environment, see README.md. */
export interface Settings {
  cmsPort: number;
  cmsUrl: string;
  sitePort: number;
  siteUrl: string;
  /** Where the form under an article sends to; `""` when the newsroom takes no comments. */
  commentsUrl: string;
  /** The WebSub hub that is told of every change of a feed; `""` when there is none. */
  hubUrl: string;
  dataDir: string;
}

/**
 * Reads the settings from the environment.
 *
 * @throws Error with one Vietnamese line when a value cannot be used.
 */
export function readSettings(
  env: Record<string, string | undefined> = process.env,
): Settings {
  const cmsPort = port(env, "CMS_PORT", 1337);
  const sitePort = port(env, "SITE_PORT", 8080);
  if (cmsPort === sitePort)
    throw new Error(
      `CMS_PORT và SITE_PORT cùng là ${cmsPort}. Hãy đặt hai cổng khác nhau.`,
    );
  const siteUrl = env["SITE_URL"] ?? `http://localhost:${sitePort}`;
  if (!URL.canParse(siteUrl))
    throw new Error(
      `SITE_URL “${siteUrl}” không phải địa chỉ web. Ví dụ đúng: https://bao.example.vn`,
    );
  const commentsUrl = env["COMMENTS_URL"] ?? "";
  if (commentsUrl !== "" && !isWebAddress(commentsUrl, siteUrl))
    throw new Error(
      `COMMENTS_URL “${commentsUrl}” không phải địa chỉ web. Ví dụ đúng: https://cms.bao.example.vn/newsroom/comments`,
    );
  const hubUrl = env["WEBSUB_HUB"] ?? "";
  if (hubUrl !== "" && !/^https?:$/.test(URL.parse(hubUrl)?.protocol ?? ""))
    throw new Error(
      `WEBSUB_HUB “${hubUrl}” không phải địa chỉ web. Ví dụ đúng: https://hub.example.vn/`,
    );
  return {
    cmsPort,
    cmsUrl: `http://127.0.0.1:${cmsPort}`,
    sitePort,
    siteUrl: new URL(siteUrl).origin,
    commentsUrl,
    hubUrl,
    dataDir: resolve(ROOT, env["DATA_DIR"] ?? "data"),
  };
}

const isWebAddress = (address: string, base: string) =>
  /^https?:$/.test(URL.parse(address, base)?.protocol ?? "") &&
  /^(?:https?:\/\/|\/(?!\/))/.test(address);

function port(
  env: Record<string, string | undefined>,
  name: string,
  byDefault: number,
): number {
  const written = env[name] ?? "";
  const value = written === "" ? byDefault : Number(written);
  if (!Number.isInteger(value) || value < 1 || value > 65_535)
    throw new Error(
      `${name}=${written} không phải số cổng. Hãy đặt một số từ 1 đến 65535.`,
    );
  return value;
}

/** The places of everything that is kept, below `DATA_DIR`. */
export const foldersOf = (dataDir: string) => ({
  archive: join(dataDir, "archive.sqlite"),
  cmsDatabase: join(dataDir, "cms.sqlite"),
  logs: join(dataDir, "logs"),
  photos: join(dataDir, "photos"),
  releases: join(dataDir, "releases"),
  search: join(dataDir, "search"),
  secrets: join(dataDir, "secrets.json"),
  tree: join(dataDir, "www"),
  uploads: join(dataDir, "uploads"),
});

/** What the publisher's process is told by its environment. */
export function publisherEnvironment(
  {
    cmsUrl,
    siteUrl,
    commentsUrl,
    hubUrl,
    dataDir,
  }: Pick<
    Settings,
    "cmsUrl" | "siteUrl" | "commentsUrl" | "hubUrl" | "dataDir"
  >,
  token: string,
  compiledSite: string,
): Record<string, string> {
  const folders = foldersOf(dataDir);
  return {
    ARCHIVE_FILE: folders.archive,
    CMS_URL: cmsUrl,
    COMMENTS_URL: commentsUrl,
    COMPILED_SITE: join(ROOT, "site/dist", compiledSite),
    PHOTOS: folders.photos,
    PUBLISHER_TOKEN: token,
    RELEASES: folders.releases,
    SITE_URL: siteUrl,
    TREE: folders.tree,
    UPLOADS: folders.uploads,
    WEBSUB_HUB: hubUrl,
    // Each of its threads would keep 100 MB of young objects and an arena of its own; little room
    // keeps the publisher of 50,000 articles small, docs/decisions/0012-full-builds.md.
    MALLOC_ARENA_MAX: "2",
    NODE_OPTIONS: [process.env["NODE_OPTIONS"], "--max-semi-space-size=4"]
      .filter(Boolean)
      .join(" "),
  };
}

/** @throws Error with one Vietnamese line when the folder cannot be made or written to. */
export function makeDataFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    const { logs, uploads } = foldersOf(dataDir);
    for (const folder of [logs, uploads])
      mkdirSync(folder, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `Không ghi được vào thư mục dữ liệu ${dataDir} (${reason}). Hãy cấp quyền ghi hoặc đặt DATA_DIR sang thư mục khác.`,
    );
  }
}

/** What the CMS is told by environment. */
export function cmsEnvironment(
  { cmsPort, siteUrl, commentsUrl, dataDir }: Settings,
  secrets: Record<string, string>,
): Record<string, string> {
  return {
    ...secrets,
    COMMENTS_URL: commentsUrl,
    CMS_PORT: String(cmsPort),
    DATA_DIR: dataDir,
    NODE_ENV: "production",
    SITE_URL: siteUrl,
    STRAPI_TELEMETRY_DISABLED: "true",
  };
}
