import { fileURLToPath } from "node:url";

import type { AstroAdapter, AstroIntegration } from "astro";

const RESPONSE = fileURLToPath(new URL("./whole-response.ts", import.meta.url));

/** In the server's build only: scripts of pages keep the browser's own. */
const wholeResponses = {
  name: "toa-soan-whole-responses",
  configEnvironment: (name: string) =>
    name === "ssr"
      ? {
          build: {
            rolldownOptions: {
              transform: {
                inject: {
                  Response: [RESPONSE, "WholeResponse"] as [string, string],
                  TextEncoder: [RESPONSE, "WholeEncoder"] as [string, string],
                },
              },
            },
          },
        }
      : null,
};

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
        updateConfig({ vite: { plugins: [wholeResponses] } });
      },
      "astro:config:done": ({ setAdapter }) => {
        setAdapter(adapter);
      },
    },
  };
}
