import { describe, expect, it } from "vitest";

import { carryEdits } from "../../../content-types/intake/carry-edits.ts";
import {
  fixSuspect,
  withoutPhoto,
  withPhoto,
} from "../../../content-types/intake/edit-article.ts";
import { evidenceOf } from "../../../content-types/intake/evidence.ts";
import { MarkedText } from "../../../content-types/intake/marked-text.ts";
import { escapeMarkdown } from "../../../content-types/intake/markdown.ts";
import { readArticle } from "../../../content-types/intake/parse.ts";
import { picturesOfPhotos } from "../../../content-types/intake/pictures.ts";
import { personInWords } from "../../../content-types/intake/told-person.ts";
import { seeds } from "./seeds.ts";
import { texts } from "./texts.ts";

const TEXT = `Xã Hòa Lâm thêm ba lớp mầm non
Sáng 12/5, UBND xã Hòa Lâm tổ chức lễ khánh thành ba lớp mầm non tại thôn Hạ với sự có mặt của của hơn 100 phụ huynh.
Ông Đinh Quốc Thịnh, Chủ tịch UBND xã, cho biết các lớp nhận trẻ từ tháng 8. Kinh phí xây dựng là 2,4 tỷ đồng.
Quang cảnh buổi lễ. Ảnh: Lan Anh
Các cháu nhận trẻ từ tháng 8 , theo kế hoạch của xã đã được duyệt từ đầu năm nay.
Lớp học mới ở thôn Hạ. Ảnh: Minh Hà`;

const { article } = readArticle(TEXT);
const evidence = evidenceOf(readArticle(TEXT));

const suspect = (text: string) => {
  const found = article.suspects.find((one) => one.text.includes(text));
  if (!found) throw new Error(`No suspect ${text}`);
  return found;
};

describe("a suspect that is mended", () => {
  it("is mended in the lead", () => {
    const fixed = fixSuspect(article, suspect("của của"), evidence);
    expect(fixed.lead).toContain("sự có mặt của hơn 100");
  });

  it("is mended in the body", () => {
    const fixed = fixSuspect(article, suspect("8 ,"), evidence);
    expect(fixed.body).toContain("tháng 8, theo kế hoạch");
  });

  it("is mended wherever its paragraph has moved", () => {
    const moved = { ...article, body: `Thêm.\n\n${article.body}` };
    const fixed = fixSuspect(moved, suspect("8 ,"), evidence);
    expect(fixed.body).toContain("tháng 8, theo kế hoạch");
  });

  it("leaves an article alone that has its words no longer", () => {
    const other = { ...article, lead: "Khác hẳn" };
    expect(fixSuspect(other, suspect("của của"), evidence)).toBe(other);
  });

  it.each([...texts, ...seeds])(
    "changes the article for every suggestion in $name",
    ({ text }) => {
      const reading = readArticle(text);
      const found = evidenceOf(reading);
      const unmended = reading.article.suspects
        .filter(({ suggestion }) => suggestion !== null)
        .filter(
          (one) => fixSuspect(reading.article, one, found) === reading.article,
        );
      expect(unmended).toEqual([]);
    },
  );
});

describe("a photo", () => {
  it("goes with its marker, and the others count down", () => {
    const { body, photos } = withoutPhoto(article, 0);
    expect(photos).toMatchObject([{ credit: "Minh Hà" }]);
    expect(body.match(/photo:\d/g)).toEqual(["photo:1"]);
  });

  it("comes with a marker at the end", () => {
    const photo = { caption: "", credit: null, illustrative: false, lines: [] };
    const { body } = withPhoto(article, photo);
    expect(body.endsWith("\n\n![](photo:3)")).toBe(true);
  });

  it("has the picture right above its caption", () => {
    const photos = [{ lines: [5] }, { lines: [9] }];
    expect(
      picturesOfPhotos(photos, [{ line: 1 }, { line: 4 }, { line: 9 }]),
    ).toEqual([1, 2]);
  });

  it("has the picture of its place when the numbers agree", () => {
    const photos = [{ lines: [20] }, { lines: [21] }];
    expect(picturesOfPhotos(photos, [{ line: 1 }, { line: 2 }])).toEqual([
      0, 1,
    ]);
  });
});

describe("what an editor changed", () => {
  it("outlives a new reading", () => {
    const edited = {
      ...article,
      headline: "Tít sửa",
      body: article.body.replace("2,4 tỷ", "2,5 tỷ"),
      photos: article.photos.map((photo) => ({ ...photo, credit: "P.V" })),
    };
    const after = readArticle(TEXT, { 6: { role: "furniture" } }).article;
    const carried = carryEdits(article, edited, after);
    expect(carried.isWhole).toBe(true);
    expect(carried.article).toMatchObject({
      headline: "Tít sửa",
      photos: [{ caption: "Quang cảnh buổi lễ.", credit: "P.V" }],
    });
    expect(carried.article.body).toContain("2,5 tỷ");
  });

  it("is told when its body cannot be carried", () => {
    const edited = { ...article, body: `Thêm.\n\n${article.body}` };
    const after = readArticle(TEXT, { 6: { role: "furniture" } }).article;
    expect(carryEdits(article, edited, after).isWhole).toBe(false);
  });
});

describe("a person whom the editor adds", () => {
  const added = personInWords("bà Lương Thị Bảy, chủ quán cơm", 5);
  const edited = { ...article, officials: [...article.officials, added] };

  it("outlives a new reading, and so do corrections of those who were read", () => {
    const officials = edited.officials.map((one) =>
      one === added ? one : { ...one, honorific: "Đồng chí" },
    );
    const after = readArticle(TEXT, { 6: { role: "furniture" } }).article;
    const carried = carryEdits(article, { ...edited, officials }, after);
    expect(carried.article.officials).toEqual(officials);
  });

  it("stands there once when the new reading finds them as well", () => {
    const read = { ...added, titleAsWritten: "Phó Chủ tịch UBND xã" };
    const after = { ...article, officials: [...article.officials, read] };
    expect(carryEdits(article, edited, after).article.officials).toHaveLength(
      2,
    );
  });

  it.each([
    ["Đinh Quốc Thịnh", "Đinh Quốc Thịnh", null, null],
    ["bà Lương Thị Bảy, chủ quán cơm", "Lương Thị Bảy", "chủ quán cơm", "bà"],
    [
      "Ông Đinh Quốc Thịnh, Chủ tịch UBND xã",
      "Đinh Quốc Thịnh",
      "Chủ tịch UBND xã",
      "Ông",
    ],
    [
      "Chủ tịch UBND xã  Đinh Quốc Thịnh",
      "Đinh Quốc Thịnh",
      "Chủ tịch UBND xã",
      null,
    ],
    ["già Núi, người giữ rừng", "già Núi", "người giữ rừng", null],
  ])(
    "is read from the words “%s”",
    (words, name, titleAsWritten, honorific) => {
      expect(personInWords(words, 3)).toEqual({
        name,
        titleAsWritten,
        honorific,
        former: false,
        lines: [3],
      });
    },
  );
});

describe("formatted text", () => {
  it("keeps its links, with bold around and no sign of Markdown astray", () => {
    const marked = new MarkedText();
    const href = "https://hoalam.example/";
    marked.addParagraph([
      { text: " - Xem ", isBold: false },
      { text: " quyết định [26] ", isBold: true, href },
      { text: "của xã.", isBold: false },
    ]);
    marked.addParagraph([{ text: "Cả dòng dẫn đi", isBold: true, href }]);
    marked.addParagraph([
      { text: " ", isBold: false },
      { text: "- Không dẫn đi đâu", isBold: false },
    ]);
    expect(marked.text).toBe(
      "- Xem quyết định [26] của xã.\n\nCả dòng dẫn đi\n\n- Không dẫn đi đâu",
    );
    expect(marked.marks).toEqual({
      1: { markdown: `\\- Xem **[quyết định \\[26\\]](${href})** của xã.` },
      3: { markdown: `[Cả dòng dẫn đi](${href})` },
    });
  });

  it.each([...seeds, ...texts])(
    "with links gives the fields that it gives without: $name",
    ({ text }) => {
      const plain = readArticle(text);
      const marks = Object.fromEntries(
        plain.lines.flatMap(({ number, text: line }, at) => {
          const words = escapeMarkdown(line);
          const role = plain.roles[at];
          if (role === "blank" || role === "subhead") return [];
          // Sentences have links inside; menus and lists of other news are links all along.
          const markdown =
            role === "furniture" || role === "related"
              ? `[${words}](https://bao.example/)`
              : words.replace(/(\S+ \S+)$/, "[$1](https://bao.example/)");
          return [[number, { markdown }]];
        }),
      );
      const linked = readArticle(text, marks);
      expect(linked.roles).toEqual(plain.roles);
      expect({ ...linked.article, body: null }).toEqual({
        ...plain.article,
        body: null,
      });
      const body = plain.article.body;
      expect(linked.article.body.includes("](https://bao.example/)")).toBe(
        /\S \S/.test(body.replace(/!\[\]\(photo:\d+\)|^##.*$/gm, "")),
      );
    },
  );

  it("is plain lines and marks", () => {
    const marked = new MarkedText();
    const run = (text: string, isBold = false) => ({ text, isBold });
    marked.addParagraph([run("Tít bài")], { is: "title" });
    marked.addParagraph([run("Một "), run("hai", true), run(" * ba")]);
    marked.addParagraph([run("Cả dòng đậm", true)]);
    marked.addParagraph([run("Mục")], { is: "item", level: 1, number: 2 });
    expect(marked.text).toBe("Tít bài\n\nMột hai * ba\n\nCả dòng đậm\n\nMục");
    expect(marked.marks).toEqual({
      1: { role: "headline" },
      3: { markdown: "Một **hai** \\* ba" },
      7: { markdown: "    2. Mục" },
    });
  });
});
