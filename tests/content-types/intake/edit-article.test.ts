import { describe, expect, it } from "vitest";

import { carryEdits } from "../../../content-types/intake/carry-edits.ts";
import {
  fixSuspect,
  withoutPhoto,
  withPhoto,
} from "../../../content-types/intake/edit-article.ts";
import { evidenceOf } from "../../../content-types/intake/evidence.ts";
import { MarkedText } from "../../../content-types/intake/marked-text.ts";
import { readArticle } from "../../../content-types/intake/parse.ts";
import { picturesOfPhotos } from "../../../content-types/intake/pictures.ts";
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

describe("formatted text", () => {
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
