import { sectionPath } from "@toa-soan/content-types/addresses";
import {
  vietnameseTime,
  withVietnameseOffset,
} from "@toa-soan/content-types/vietnamese/zone";

import { fromIndexed } from "../../search/spelling.ts";
import { instantOf } from "../../search/time-word.ts";
import { stretches } from "./marks.ts";
import type { PagefindResult } from "./pagefind.ts";

/** Letters shown of a text. */
const OPENING = 180;

/** Fills a copy of the page's template with a result. */
export async function resultItem(
  result: PagefindResult,
  template: HTMLTemplateElement,
  words: string,
  sectionName: (slug: string) => string | null,
): Promise<Node> {
  const { raw_url, content, meta, filters, plain_excerpt } =
    await result.data();
  const item = document.importNode(template.content, true);
  const part = <Kind extends HTMLElement>(name: string) => {
    const element = item.querySelector<Kind>(`[data-${name}]`);
    if (!element) throw new Error(`The template has no ${name}.`);
    return element;
  };
  const headline = part<HTMLAnchorElement>("headline");
  headline.href = raw_url;
  const title = fromIndexed(meta["title"] ?? "");
  mark(headline, title, words);

  const summary = summaryOf(title, fromIndexed(meta["lead"] ?? ""), words, {
    text: fromIndexed(content),
    excerpt: fromIndexed(unescape(plain_excerpt)),
  });
  if (summary === "") part("summary").remove();
  else mark(part("summary"), summary, words);

  const slug = filters["section"]?.[0];
  const name = slug ? sectionName(slug) : null;
  if (slug && name) {
    const link = part<HTMLAnchorElement>("section");
    link.href = sectionPath(slug);
    link.textContent = name;
  } else {
    part("section").remove();
    part("dot").remove();
  }

  const instant = instantOf(meta["time"] ?? "");
  const time = document.createElement("time");
  time.dateTime = withVietnameseOffset(instant);
  const [year, month, day] = vietnameseTime(instant).slice(0, 10).split("-");
  time.textContent = [day, month, year].map(Number).join("/");
  part("time").append(time);
  return item;
}

/**
 * The lead, or where the text has the words when neither lead nor headline has any; the beginning
 * of the text of an article without a lead.
 */
function summaryOf(
  title: string,
  lead: string,
  words: string,
  { text, excerpt }: { text: string; excerpt: string },
): string {
  const has = (text: string) =>
    stretches(text, words).some(({ isFound }) => isFound);
  if (!has(title) && !has(lead)) return `… ${excerpt} …`;
  if (lead !== "") return lead;
  const opening = text.slice(title.length, title.length + OPENING).trim();
  return opening === "" ? "" : `${opening.replace(/\s+\S*$/, "")} …`;
}

function mark(element: HTMLElement, text: string, words: string): void {
  element.replaceChildren(
    ...stretches(text, words).map(({ text, isFound }) => {
      if (!isFound) return text;
      const found = document.createElement("mark");
      found.textContent = text;
      return found;
    }),
  );
}

const unescape = (html: string) =>
  html.replace(/&lt;/g, "<").replace(/&gt;/g, ">");
