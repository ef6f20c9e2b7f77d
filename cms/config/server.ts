import { join } from "node:path";

import { dataFolder } from "../src/data-folder.ts";

interface Env {
  (name: string, byDefault?: string): string;
  int(name: string, byDefault: number): number;
  array(name: string, byDefault: string[]): string[];
}

export default ({ env }: { env: Env }) => ({
  host: env("CMS_HOST", "127.0.0.1"),
  port: env.int("CMS_PORT", 1337),
  url: env("CMS_URL", ""),
  app: { keys: env.array("APP_KEYS", []) },
  // Strapi serves every file of this folder, so it must not be the data folder itself.
  dirs: { public: join(dataFolder(), "public") },
  proxy: { koa: env("CMS_PROXY", "") === "true" },
  cron: { enabled: true },
  transfer: { remote: { enabled: false } },
  mcp: { enabled: false },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
});
