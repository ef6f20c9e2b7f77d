import { fileURLToPath } from "node:url";

import type { AstroAdapter, AstroIntegration } from "astro";

const RESPONSE = fileURLToPath(new URL("./whole-response.ts", import.meta.url));

/**
 * Compiles the site into a module with `createApp()`, so that the publisher renders single pages
 * in its own process. The bytes are those of the static build.
 */
export function publisherAdapter(): AstroIntegration {
  const adapter: AstroAdapter = {
    name: "toa-soan-publisher",
    entrypointResolution: "auto",
    serverEntrypoint: new URL("./app.ts", import.meta.url),
    supportedAstroFeatures: { staticOutput: "stable", serverOutput: "stable" },
  };
  return {
    name: adapter.name,
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        updateConfig({
          vite: {
            build: {
              rolldownOptions: {
                transform: {
                  inject: {
                    Response: [RESPONSE, "WholeResponse"],
                    TextEncoder: [RESPONSE, "WholeEncoder"],
                  },
                },
              },
            },
          },
        });
      },
      "astro:config:done": ({ setAdapter }) => {
        setAdapter(adapter);
      },
    },
  };
}
