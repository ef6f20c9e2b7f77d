import process from "node:process";

import { defineConfig, envField, passthroughImageService } from "astro/config";
import type { AstroIntegration } from "astro";

import { publisherAdapter } from "./publisher/adapter.ts";
import { patternsOfFeeds } from "./src/feeds/routes.ts";

const isServer = process.env["ASTRO_OUTPUT"] === "server";
const outDir = process.env["ASTRO_OUT_DIR"];

/** Astro takes no file whose name starts with an underscore for a page. */
const serverRules: AstroIntegration = {
  name: "server-rules",
  hooks: {
    "astro:config:setup": ({ injectRoute }) => {
      injectRoute({
        pattern: "/_redirects",
        entrypoint: new URL("./src/redirects.ts", import.meta.url),
      });
      injectRoute({
        pattern: "/_gone",
        entrypoint: new URL("./src/gone.ts", import.meta.url),
      });
      injectRoute({
        pattern: "/_headers",
        entrypoint: new URL("./src/headers.ts", import.meta.url),
      });
    },
  },
};

/** All feeds have one endpoint: it knows by the pattern of an address what stands there. */
const feeds: AstroIntegration = {
  name: "feeds",
  hooks: {
    "astro:config:setup": ({ injectRoute }) => {
      const entrypoint = new URL("./src/feeds/endpoint.ts", import.meta.url);
      for (const pattern of patternsOfFeeds().keys())
        injectRoute({ pattern, entrypoint });
    },
  },
};

// Both outputs must give the same bytes: nothing here may differ between them but the output.
export default defineConfig({
  site: process.env["SITE_URL"] ?? "http://localhost:8080",
  output: isServer ? "server" : "static",
  ...(isServer ? { adapter: publisherAdapter() } : {}),
  ...(outDir ? { outDir } : {}),
  // Every page stands at an address with a slash; "always" would ask one of `_redirects` too.
  trailingSlash: "ignore",
  // Shorter than attributes, in the pages and in the style sheet.
  scopedStyleStrategy: "class",
  // "jsx", the default, drops the spaces between inline elements.
  compressHTML: true,
  build: {
    format: "directory",
    assets: "_astro",
    inlineStylesheets: "never",
  },
  // Renditions are made by site/photos; Astro makes no images.
  image: { service: passthroughImageService() },
  integrations: [serverRules, feeds],
  env: {
    schema: {
      // Where the form under an article sends to; there is none without it.
      COMMENTS_URL: envField.string({
        context: "server",
        access: "public",
        optional: true,
      }),
      // The hub that feeds name to their subscribers; they name none without it.
      WEBSUB_HUB: envField.string({
        context: "server",
        access: "public",
        optional: true,
      }),
    },
  },
  devToolbar: { enabled: false },
  vite: {
    build: {
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      // Old phones know no `@media (width >= …)`.
      cssTarget: ["chrome88", "safari14.1", "firefox85"],
    },
    ssr: { external: ["better-sqlite3"] },
  },
});
