// The entry of the compiled site, see adapter.ts.
import { createApp as createAstroApp } from "astro/app/entrypoint";

// Pages are wanted whole; writing them as one string is faster than streaming them, and the same.
export const createApp = () => createAstroApp({ streaming: false });
