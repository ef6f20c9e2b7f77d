// The entry of the compiled site, see adapter.ts.
import { createApp as createAstroApp } from "astro/app/entrypoint";

/** Pages are wanted whole: writing them as one string is faster than streaming them, and the same. */
export function createApp() {
  const app = createAstroApp({ streaming: false });
  const { pageMap } = app.manifest;
  // Astro imports a page's module for every rendering; asking Node for a module that is loaded
  // already takes a thirtieth of a full build.
  for (const [component, load] of pageMap ?? []) {
    let loaded: ReturnType<typeof load> | undefined;
    pageMap?.set(component, () => (loaded ??= load()));
  }
  return app;
}
