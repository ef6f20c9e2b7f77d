import tokens from "../styles/tokens.css?raw";

const paperIn = (css: string) => /--paper:\s*(#\w+)/.exec(css)?.[1] ?? "";

const [light = "", dark = ""] = tokens.split("prefers-color-scheme: dark");

/** The ground of pages, for browsers that colour their frame; as in tokens.css. */
export const PAPER_COLOURS = { light: paperIn(light), dark: paperIn(dark) };
