// The entry of the compiled site, see adapter.ts.
export { createApp } from "astro/app/entrypoint";
