import MarkdownIt, {
  type Env,
  type RendererRule,
  type Token,
} from "markdown-it";

import { keep } from "../../archive/keep.ts";
import { wordsOf } from "../../search/plain-text.ts";
import { text } from "../text.ts";
import { markPullQuotes, setTypography } from "./markdown-rules.ts";

/** A stretch of text as HTML, or the place of the article's n-th photo, counted from 1. */
export type BodyPart =
  { kind: "text"; html: string } | { kind: "photo"; number: number };

// No typographer and no linkify: they know nothing of Vietnamese and change what was written.
const markdown = new MarkdownIt({ html: false });
const { rules } = markdown.renderer;

/** The address of the site when the HTML is for readers outside it. */
const baseOf = (env: Env | undefined) => {
  const base = env?.["base"];
  return typeof base === "string" ? base : null;
};

/** The photo that a marker `![](photo:2)` asks for. */
const photoNumber = (token: Token) => {
  const match = /^photo:(\d+)$/.exec(String(token.attrGet("src")));
  return token.type === "image" && match ? Number(match[1]) : null;
};

// Pictures come as photo markers only: any other would load from a third party.
rules["image"] = () => "";

// A wide table scrolls in its own frame, which the keyboard must reach.
rules["table_open"] = (_tokens, _index, _options, env) =>
  baseOf(env)
    ? "<table>"
    : `<div class="table-scroll" role="group" aria-label="${text.article.table}" tabindex="0"><table>`;
rules["table_close"] = (_tokens, _index, _options, env) =>
  baseOf(env) ? "</table>" : "</table></div>";

rules["link_open"] = (tokens, index, options, env, self) => {
  const token = tokens[index];
  const href = String(token?.attrGet("href"));
  const base = baseOf(env);
  if (base) token?.attrSet("href", URL.parse(href, base)?.href ?? href);
  return self.renderToken(tokens, index, options);
};

/** markdown-it aligns cells by a style attribute, which a strict CSP forbids. */
const alignByClass: RendererRule = (tokens, index, options, env, self) => {
  const token = tokens[index];
  const style = String(token?.attrGet("style"));
  const align = /text-align:\s*(\w+)/.exec(style)?.[1];
  // Our classes say nothing outside the site.
  if (token && align)
    token.attrs = baseOf(env) ? [] : [["class", `align-${align}`]];
  return self.renderToken(tokens, index, options);
};
rules["td_open"] = alignByClass;
rules["th_open"] = alignByClass;

// Readers outside the site get the text as it was written.
for (const rule of [markPullQuotes, setTypography])
  markdown.core.ruler.push(rule.name, (state) => {
    if (baseOf(state.env) === null) rule(state);
  });

export const escapeHtml = (plain: string) => markdown.utils.escapeHtml(plain);

/** Short text such as a biography, as HTML. */
export const htmlOf = (source: string) =>
  bodyParts(source)
    .map((part) => (part.kind === "text" ? part.html : ""))
    .join("");

/** A text on the site, between the photos that it marks. */
export const bodyParts = (source: string): BodyPart[] =>
  partsOf(markdown.parse(source, {}), {});

/** A text for readers outside the site: absolute addresses, as it was written. */
export interface OutsideBody {
  parts: readonly BodyPart[];
  /** Its words alone, one line for each paragraph. */
  words: string;
}

// It stands in the feeds of its article's day and in its ninjs, which the publisher makes one
// after another.
const MOST_KNOWN = 64;
const known = new Map<string, { base: string; body: OutsideBody }>();

/** @param base the site's address. */
export function outsideBody(source: string, base: string): OutsideBody {
  const found = known.get(source);
  if (found?.base === base) return found.body;
  const env: Env = { base };
  const tokens = markdown.parse(source, env);
  const words = wordsOf(tokens);
  const body = { parts: partsOf(tokens, env), words };
  keep(known, source, { base, body }, MOST_KNOWN);
  return body;
}

function partsOf(tokens: Token[], env: Env): BodyPart[] {
  startHeadingsAtTwo(tokens);
  const parts: BodyPart[] = [];
  let pending: Token[] = [];
  const flush = () => {
    const html = markdown.renderer.render(pending, markdown.options, env);
    if (html.trim() !== "") parts.push({ kind: "text", html });
    pending = [];
  };
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    const inline = tokens[index + 1];
    const close = tokens[index + 2];
    if (!token) break;
    const photos =
      token.type === "paragraph_open" && token.level === 0 && inline && close
        ? takePhotos(inline)
        : [];
    if (photos.length === 0 || !inline || !close) {
      pending.push(token);
      continue;
    }
    if (hasWords(inline)) pending.push(token, inline, close);
    index += 2;
    flush();
    for (const number of photos) parts.push({ kind: "photo", number });
  }
  flush();
  return parts;
}

/** Takes the photo markers out of a paragraph and tells their numbers. */
function takePhotos(inline: Token): number[] {
  const children = inline.children ?? [];
  inline.children = children.filter((child) => photoNumber(child) === null);
  return children.flatMap((child) => photoNumber(child) ?? []);
}

const hasWords = (inline: Token) =>
  inline.children?.some((child) => child.content.trim() !== "") ?? false;

/**
 * The page's headline is the only h1, and no level is left out below it, whatever the writer
 * counted by: screen readers lead from heading to heading.
 */
function startHeadingsAtTwo(tokens: Token[]) {
  // The headings above the present one, by the writer's levels.
  const above: number[] = [];
  for (const token of tokens) {
    if (token.type === "heading_open") {
      const level = Number(token.tag.slice(1));
      while ((above.at(-1) ?? 0) >= level) above.pop();
      above.push(level);
    }
    if (token.type.startsWith("heading_"))
      token.tag = `h${Math.min(6, above.length + 1)}`;
  }
}
