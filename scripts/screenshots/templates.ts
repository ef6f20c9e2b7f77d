import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const PAGES = fileURLToPath(new URL("../../site/src/pages", import.meta.url));

/** One page file of the site: `su-kien/[slug]`. */
export interface Template {
  name: string;
  /** Whether Astro makes the page at this path with it, unless a more precise one does. */
  pattern: RegExp;
}

/** All page files, in the order in which Astro asks them: the more precise one first. */
export function findTemplates(): Template[] {
  return readdirSync(PAGES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".astro"))
    .map(({ parentPath, name }) => relative(PAGES, join(parentPath, name)))
    .map((file) => file.replace(/(?:^index|\/index)?\.astro$/, ""))
    .sort(byPrecision)
    .map((name) => ({ name: name || "index", pattern: patternOf(name) }));
}

/**
 * The pages of a released tree under the template that makes them, so that a new page type is
 * looked at without being listed anywhere. Pages that only lead on to another address are left
 * out.
 *
 * @param tree folder of the released site.
 * @returns paths as readers ask for them, sorted; a template without a page has an empty list.
 */
export function pagesByTemplate(
  templates: Template[],
  tree: string,
): Map<Template, string[]> {
  const pages = new Map(templates.map((each) => [each, [] as string[]]));
  for (const path of htmlPathsIn(tree)) {
    const template = templates.find(({ pattern }) => pattern.test(path));
    if (template) pages.get(template)?.push(path);
  }
  return pages;
}

function htmlPathsIn(tree: string): string[] {
  return readdirSync(tree, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => !readFileSync(file, "utf8").includes(LEADS_ON))
    .map((file) => `/${relative(tree, file).replace(/index\.html$/, "")}`)
    .sort();
}

const LEADS_ON = 'http-equiv="refresh"';

const patternOf = (name: string) =>
  name === "404"
    ? /^\/404\.html$/
    : new RegExp(
        `^/${name
          .split("/")
          .filter((part) => part !== "")
          .map((part) => `${part.replace(/\[\w+\]/g, "[^/]+")}/`)
          .join("")}$`,
      );

/** Astro's rule: part by part, fixed words before params. */
function byPrecision(one: string, other: string): number {
  const [parts, others] = [one.split("/"), other.split("/")];
  for (const [place, part] of parts.entries()) {
    const difference =
      Number(part.includes("[")) -
      Number(others[place]?.includes("[") ?? false);
    if (difference !== 0) return difference;
  }
  return one < other ? -1 : 1;
}
