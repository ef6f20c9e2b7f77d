import { describe, expect, it } from "vitest";

import type { PhotoView } from "../../site/archive/answers.ts";
import { arrangeBody } from "../../site/src/content/article-body.ts";
import { plainText } from "../../site/search/plain-text.ts";
import { htmlOf, outsideBody } from "../../site/src/content/markdown.ts";

const photo = (caption: string, hasPicture = true): PhotoView => ({
  caption,
  credit: null,
  altText: null,
  isIllustrative: false,
  image: hasPicture
    ? {
        key: "k",
        width: 800,
        height: 600,
        widths: [320],
        bytes: 1,
        focalPoint: null,
      }
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
  it("keeps the writer's dashes, dots and addresses", () => {
    expect(htmlOf("Tốt -- (c) ... www.a.vn")).toBe(
      "<p>Tốt -- (c) ... www.a.vn</p>\n",
    );
  });

  it("is set across emphasis and links, and not in code", () => {
    expect(htmlOf('Ông nói: "**Tốt**", [ngày 5](/a/) thứ *Tư*')).toBe(
      '<p>Ông nói: “<strong>Tốt</strong>”, <a href="/a/">ngày\u00a05</a> thứ\u00a0<em>Tư</em></p>\n',
    );
    expect(htmlOf('`ngày 5 "x"` ngày 5')).toBe(
      "<p><code>ngày 5 &quot;x&quot;</code> ngày\u00a05</p>\n",
    );
  });

  it("is as the writer left it for readers outside the site", () => {
    expect(outsideBody('"Tốt" ngày 5', "https://bao.example/").parts).toEqual([
      { kind: "text", html: "<p>&quot;Tốt&quot; ngày 5</p>\n" },
    ]);
  });

  it("has the words for readers outside that searching has", () => {
    const source =
      "## Đầu\n\nMột **hai** [ba](/x/)\nbốn ![](photo:1)\n\n![](photo:2)\n\n| a | b |\n|---|---|\n| 1 | `2` |\n\n```\nmã\n```\n\n> Lời.";
    const { words } = outsideBody(source, "https://bao.example/");
    expect(words).toBe("Đầu\nMột hai ba bốn \na\nb\n1\n2\nmã\n\nLời.");
    expect(words).toBe(plainText(source));
  });

  it("starts its headings at the second level and leaves out none", () => {
    expect(htmlOf("### A\n\n#### B")).toBe("<h2>A</h2>\n<h3>B</h3>\n");
    expect(htmlOf("# A\n\n### B\n\n##### C\n\n### D\n\n# E")).toBe(
      "<h2>A</h2>\n<h3>B</h3>\n<h4>C</h4>\n<h3>D</h3>\n<h2>E</h2>\n",
    );
    expect(htmlOf("### A\n\n## B")).toBe("<h2>A</h2>\n<h2>B</h2>\n");
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
    expect(outsideBody("[x](/thoi-su/)", "https://bao.example/").parts).toEqual(
      [
        {
          kind: "text",
          html: '<p><a href="https://bao.example/thoi-su/">x</a></p>\n',
        },
      ],
    );
  });
});

describe("a quotation", () => {
  const figure = (words: string, source: string) =>
    `<figure class="quote">\n<blockquote>\n${words}</blockquote>\n<figcaption>${source}</figcaption>\n</figure>\n`;

  it.each([
    ["in a paragraph of its own", "> Ta làm.\n>\n> — Bà **Lan**"],
    ["on a line of its own", "> Ta làm.\n> – Bà **Lan**"],
    ["behind a hyphen, as keyboards have it", "> Ta làm.\n>\n> \\- Bà **Lan**"],
  ])("names its speaker %s", (_where, source) => {
    expect(htmlOf(source)).toBe(
      figure("<p>Ta làm.</p>\n", "Bà <strong>Lan</strong>"),
    );
  });

  it("names its speaker behind words in quotation marks", () => {
    expect(htmlOf("> “Ta làm.”\n>\n> Bà **Lan**")).toBe(
      figure("<p>“Ta làm.”</p>\n", "Bà <strong>Lan</strong>"),
    );
  });

  it("may have several paragraphs", () => {
    expect(htmlOf("> Một.\n>\n> Hai.\n>\n> — Lan\n\nBa")).toBe(
      `${figure("<p>Một.</p>\n<p>Hai.</p>\n", "Lan")}<p>Ba</p>\n`,
    );
  });

  it("without a speaker stays a quotation", () => {
    for (const source of [
      "> Một.\n>\n> Hai.",
      "> — Lan",
      "> Một - hai.",
      "> “Một.”\n> Hai",
    ])
      expect(htmlOf(source)).toMatch(/^<blockquote>[\s\S]*<\/blockquote>\n$/);
  });

  it("keeps its speaker in feeds", () => {
    const [part] = outsideBody(
      "> Một.\n>\n> — Lan",
      "https://bao.example/",
    ).parts;
    expect(part).toEqual({
      kind: "text",
      html: "<blockquote>\n<p>Một.</p>\n<p>— Lan</p>\n</blockquote>\n",
    });
  });
});
