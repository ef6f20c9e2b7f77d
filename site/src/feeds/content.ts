import { formatNewsDate } from "@toa-soan/content-types/vietnamese/dates";

import type { PhotoView } from "../../archive/answers.ts";
import type { FeedArticle } from "../../archive/feeds/answers.ts";
import { arrangeBody } from "../content/article-body.ts";
import { withoutBrackets } from "../content/article-page.ts";
import { escapeHtml } from "../content/markdown.ts";
import { creditOf, pictureOf } from "../content/picture.ts";
import { text } from "../text.ts";

/** What of an article is its text. */
type Content = Pick<
  FeedArticle,
  "body" | "photos" | "dateline" | "lead" | "sourceCredit" | "corrections"
>;

/**
 * The whole article as plain HTML for feed readers: no classes, absolute addresses.
 *
 * @param base the site's address.
 */
export function contentOf(article: Content, base: string): string {
  const { lead, parts } = arrangeBody(article, base);
  return [
    opening(article),
    corrections(article),
    lead && figure(lead, base),
    ...parts.map((part) =>
      part.kind === "text" ? part.html : figure(part.photo, base),
    ),
    article.sourceCredit &&
      `<p>${escapeHtml(text.article.source(article.sourceCredit))}</p>`,
  ]
    .filter((part) => part)
    .join("\n");
}

function opening({ dateline, lead }: Content) {
  const words = [dateline && `(${withoutBrackets(dateline)})`, lead]
    .filter((part) => part)
    .join(" – ");
  return words && `<p><strong>${escapeHtml(words)}</strong></p>`;
}

const corrections = ({ corrections }: Content) =>
  corrections
    .map(({ correctedAt, note }) => {
      if (!note) return "";
      const time = correctedAt ? ` (${formatNewsDate(correctedAt)})` : "";
      return `<p><strong>${text.article.corrections}${time}:</strong> ${escapeHtml(note)}</p>`;
    })
    .join("");

function figure(photo: PhotoView, base: string) {
  const picture = pictureOf(photo, "article");
  const image = picture
    ? `<img src="${new URL(picture.src, base).href}" width="${picture.width}" height="${picture.height}" alt="${escapeHtml(picture.alt)}">`
    : "";
  const words = [photo.caption, creditOf(photo)]
    .flatMap((part) => (part ? escapeHtml(part) : []))
    .join(" ");
  return `<figure>${image}<figcaption>${words}</figcaption></figure>`;
}
