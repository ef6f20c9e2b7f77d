import { createRequire } from "node:module";
import { join } from "node:path";

import { ROOT } from "../start/settings.ts";

const CMS = join(ROOT, "cms");
const { createStrapi } = createRequire(join(CMS, "package.json"))(
  "@strapi/strapi",
) as typeof import("@strapi/strapi");

/** The CMS in this process, without its web server. */
export type OpenCms = Awaited<
  ReturnType<ReturnType<typeof createStrapi>["load"]>
>;

/**
 * Runs the CMS in this process, without its web server, so that every rule of the desk applies to
 * what is written. It finds its settings in the environment.
 */
export function openCms(): Promise<OpenCms> {
  const strapi = createStrapi({
    appDir: CMS,
    distDir: join(CMS, "dist"),
    serveAdminPanel: false,
  });
  // What it says of itself is nothing that whoever typed the command asked for.
  strapi.log.level = "error";
  return strapi.load();
}
