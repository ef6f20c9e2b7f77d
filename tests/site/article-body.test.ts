import { describe, expect, it } from "vitest";

import type { PhotoView } from "../../site/archive/answers.ts";
import { arrangeBody } from "../../site/src/content/article-body.ts";
import { bodyParts, htmlOf } from "../../site/src/content/markdown.ts";

const photo = (caption: string, hasPicture = true): PhotoView => ({
  caption,
  credit: null,
  altText: null,
  isIllustrative: false,
  image: hasPicture
    ? { key: "k", width: 800, height: 600, widths: [320], focalPoint: null }
    : null,
});

/** Captions of photos and texts without tags, in order; the lead photo first. */
function shapeOf(body: string, photos: PhotoView[]) {
  const { lead, parts } = arrangeBody({ body, photos });
  return [
    `lead: ${lead?.caption ?? "none"}`,
    ...parts.map((part) =>
      part.kind === "photo"
        ? `photo: ${part.photo.caption}`
        : part.html
            .replace(/<[^>]+>/g, "")
            .replace(/\s+/g, " ")
            .trim(),
    ),
  ];
}

describe("photos of an article", () => {
  it("stand where a line marks them", () => {
    expect(
      shapeOf("Một\n\n![](photo:2)\n\nHai", [photo("a"), photo("b")]),
    ).toEqual(["lead: a", "Một", "photo: b", "Hai"]);
  });

  it("follow the paragraph when the marker stands among words", () => {
    expect(shapeOf("Một ![](photo:1) hai\n\nBa", [photo("a")])).toEqual([
      "lead: none",
      "Một hai",
      "photo: a",
      "Ba",
    ]);
  });

  it("may be marked on lines that follow each other", () => {
    expect(
      shapeOf("![](photo:1)\n![](photo:2)", [photo("a"), photo("b")]),
    ).toEqual(["lead: none", "photo: a", "photo: b"]);
  });

  it("are never lost: the unmarked, and those marked inside a list, follow the text", () => {
    expect(
      shapeOf("- x ![](photo:2)\n\nMột ![](photo:9)", [
        photo("a"),
        photo("b"),
        photo("c", false),
      ]),
    ).toEqual(["lead: a", "x Một", "photo: b", "photo: c"]);
  });

  it("lead the article only with a picture", () => {
    expect(shapeOf("Một", [photo("a", false), photo("b")])).toEqual([
      "lead: b",
      "Một",
      "photo: a",
    ]);
  });
});

describe("the text of an article", () => {
  it("keeps the writer's quotes, dashes and dots", () => {
    expect(htmlOf('"Tốt" -- (c) ... www.a.vn')).toBe(
      "<p>&quot;Tốt&quot; -- (c) ... www.a.vn</p>\n",
    );
  });

  it("starts its headings at the second level and keeps their steps", () => {
    expect(htmlOf("### A\n\n#### B")).toBe("<h2>A</h2>\n<h3>B</h3>\n");
    expect(htmlOf("# A\n\n### B")).toBe("<h2>A</h2>\n<h4>B</h4>\n");
  });

  it("shows no HTML, no script address and no picture from elsewhere", () => {
    expect(
      htmlOf(
        "<b>x</b> [y](javascript:a) ![z](https://thirdparty.example/p.gif)",
      ),
    ).not.toMatch(/<b>|href|<img/);
  });

  it("aligns cells without style attributes", () => {
    const html = htmlOf("| a |\n| --: |\n| 1 |");
    expect(html).toContain('<td class="align-right">1</td>');
    expect(html).not.toContain("style=");
  });

  it("has absolute addresses for readers outside the site", () => {
    expect(bodyParts("[x](/thoi-su/)", "https://bao.example/")).toEqual([
      {
        kind: "text",
        html: '<p><a href="https://bao.example/thoi-su/">x</a></p>\n',
      },
    ]);
  });
});
