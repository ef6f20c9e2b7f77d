import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  evidence,
  evidenceOf,
} from "../../../content-types/intake/evidence.ts";
import {
  TOLD_ROLES,
  type LineMarks,
} from "../../../content-types/intake/line-marks.ts";
import {
  parseArticle,
  readArticle,
  type Reading,
} from "../../../content-types/intake/parse.ts";
import { losses } from "./accounting.ts";
import { seeds } from "./seeds.ts";
import { texts } from "./texts.ts";

const samples = [...texts, ...seeds];
const lines = samples.flatMap(({ text }) => text.split("\n"));

/** Lines of real and made-up articles in any order, with any corrections of an editor. */
const mixture = fc.record({
  text: fc
    .array(fc.constantFrom(...lines, "", "PV"), { maxLength: 30 })
    .map((some) => some.join("\n")),
  marks: fc
    .array(
      fc.tuple(fc.integer({ min: 1, max: 30 }), fc.constantFrom(...TOLD_ROLES)),
      { maxLength: 5 },
    )
    .map((told): LineMarks =>
      Object.fromEntries(told.map(([line, role]) => [line, { role }])),
    ),
});

const squeeze = (text: string) => text.replace(/\s+/g, "");

const wordsOf = (
  { lines: source }: Reading,
  ranges: { line: number; start: number; end: number }[],
) =>
  ranges
    .map(({ line, start, end }) => source[line - 1]?.text.slice(start, end))
    .join("");

/** What a field of an article says, as far as its words must stand in the text. */
function saidBy({ article }: Reading, field: string): string | null {
  const [name, index] = field.split(".");
  const { byline, documents, related } = article;
  if (name === "byline") return `${byline?.name}${byline?.affiliation ?? ""}`;
  if (name === "documents") {
    const cited = documents[Number(index)];
    return `${cited?.number ?? ""}${cited?.title ?? ""}`;
  }
  if (name === "related") {
    const one = related[Number(index)];
    return `${one?.headline}${one?.teaser ?? ""}`;
  }
  const value = field
    .split(".")
    .reduce<unknown>(
      (part, key) => (part as Record<string, unknown> | null)?.[key],
      article,
    );
  return typeof value === "string" ? value : null;
}

// Dates are read, not copied, and a body's part has lost what Markdown adds.
const VERBATIM = /^(?!publishedAt|event\.startsOn|body)/;

/** Everything that is wrong with the evidence of a reading. */
function faults(reading: Reading): string[] {
  const found: string[] = [];
  for (const one of evidenceOf(reading)) {
    evidence.parse(one);
    for (const { line, start, end } of one.ranges) {
      const text = reading.lines[line - 1]?.text ?? "";
      if (!one.lines.includes(line) || start >= end || end > text.length)
        found.push(`${one.field}: ${line}:${start}-${end} lies nowhere`);
    }
    for (const line of one.lines)
      if (!reading.lines[line - 1]) found.push(`${one.field}: no line ${line}`);
    const words = squeeze(wordsOf(reading, one.ranges));
    const said = squeeze(saidBy(reading, one.field) ?? "");
    if (one.field.endsWith(".name") && one.field.startsWith("officials")) {
      if (words.replaceAll(said, "") !== "")
        found.push(`${one.field}: ${words}`);
    } else if (/titleAsWritten/.test(one.field)) {
      if (
        words !== "" &&
        words.replaceAll(",", "") !== said.replaceAll(",", "")
      )
        found.push(`${one.field}: ${words} / ${said}`);
    } else if (
      VERBATIM.test(one.field) &&
      words !== "" &&
      !said.includes(words)
    )
      found.push(`${one.field}: ${words} / ${said}`);
  }
  return found;
}

describe("the evidence of an article", () => {
  it.each(samples)(
    "of $name quotes the field's words from its lines",
    ({ text }) => {
      expect(faults(readArticle(text))).toEqual([]);
    },
  );

  it("quotes the field's words, whatever the text and whatever an editor says of its lines", () => {
    fc.assert(
      fc.property(mixture, ({ text, marks }) => {
        expect(faults(readArticle(text, marks))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(samples)(
    "of $name leaves what the import reads unchanged",
    ({ text }) => {
      const { article, roles } = readArticle(text);
      expect({ article, roles }).toEqual(parseArticle(text));
    },
  );

  it.each(samples)(
    "of $name speaks of every field that was filled",
    ({ text }) => {
      const reading = readArticle(text);
      const { article } = reading;
      const spoken = new Set(evidenceOf(reading).map(({ field }) => field));
      const filled = [
        ...([
          "headline",
          "section",
          "publishedAt",
          "lead",
          "dateline",
        ] as const),
        ...(["byline", "sourceCredit"] as const),
      ].filter((field) => article[field] !== null) as string[];
      article.officials.forEach((_, at) =>
        filled.push(`officials.${at}.name`, `officials.${at}.titleAsWritten`),
      );
      article.photos.forEach((_, at) =>
        filled.push(`photos.${at}.caption`, `photos.${at}.credit`),
      );
      article.documents.forEach((_, at) => filled.push(`documents.${at}`));
      article.related.forEach((_, at) => filled.push(`related.${at}`));
      article.body
        .split("\n\n")
        .filter(Boolean)
        .forEach((_, at) => filled.push(`body.${at}`));
      if (article.event) filled.push("event.name", "event.startsOn");
      expect(filled.filter((field) => !spoken.has(field))).toEqual([]);
    },
  );
});

const LEAD =
  "Sáng 12/5, UBND xã Hòa Lâm tổ chức lễ khánh thành ba lớp mầm non tại thôn Hạ với sự có mặt của hơn 100 phụ huynh.";
const MORE =
  "Ông Đinh Quốc Thịnh, Chủ tịch UBND xã, cho biết các lớp nhận trẻ từ tháng 8. Kinh phí xây dựng là 2,4 tỷ đồng.";

const sureOf = (text: string, field: string, marks: LineMarks = {}) => {
  const one = evidenceOf(readArticle(text, marks)).find(
    (each) => each.field === field,
  );
  return one && `${one.sureness}: ${one.reason}`;
};

describe("the sureness", () => {
  it("of a headline beside the date line is high", () => {
    const text = `Xã Hòa Lâm thêm ba lớp mầm non\n08:30 12/05/2022\n${LEAD}\n${MORE}`;
    expect(sureOf(text, "headline")).toMatch(/^sure/);
  });

  it("of a headline that is a sentence is low", () => {
    const text = `Hôm nay có tin vui về trường mới của thôn Hạ.\n${LEAD}\n${MORE}`;
    expect(sureOf(text, "headline")).toMatch(/^check/);
  });

  it("of a missing headline is low", () => {
    expect(sureOf("", "headline")).toBe("check: Không thấy dòng nào là tít.");
  });

  it("of a lead is high only behind a dateline", () => {
    const head = "Xã Hòa Lâm thêm ba lớp mầm non\n08:30 12/05/2022\n";
    expect(sureOf(`${head}${LEAD}\n${MORE}`, "lead")).toMatch(/^likely/);
    expect(sureOf(`${head}(HLO) - ${LEAD}\n${MORE}`, "lead")).toMatch(/^sure/);
  });

  it("of an event's day says when its year is inferred", () => {
    const text = `Xã Hòa Lâm thêm ba lớp mầm non\n08:30 12/05/2022\n${LEAD}\n${MORE}`;
    expect(sureOf(text, "event.startsOn")).toContain("năm suy từ ngày đăng");
  });

  it("of a credit behind “Ảnh” is high", () => {
    const text = `Xã Hòa Lâm thêm ba lớp mầm non\n${LEAD}\n${MORE}\nQuang cảnh buổi lễ. Ảnh: Lan Anh\n${MORE}`;
    expect(sureOf(text, "photos.0.credit")).toMatch(/^sure/);
    expect(sureOf(text, "photos.0.caption")).toMatch(/^sure/);
  });

  it("of a document without letters in its number is low", () => {
    const text = `Xã Hòa Lâm thêm ba lớp mầm non\n${LEAD}\nThực hiện Nghị quyết số 26, xã mở thêm lớp.`;
    expect(sureOf(text, "documents.0")).toMatch(/^check/);
  });

  it("of a line that the editor named is high", () => {
    const text = `Hôm nay có tin vui về trường mới của thôn Hạ.\n${LEAD}\n${MORE}`;
    expect(sureOf(text, "headline", { 1: { role: "headline" } })).toBe(
      "sure: Bạn hoặc kiểu chữ trong tệp Word đã chỉ rõ dòng này.",
    );
  });
});

describe("what an editor says of a line", () => {
  const text = `Xã Hòa Lâm thêm ba lớp mầm non\n${LEAD}\n${MORE}\nThôn Hạ hôm nay\n${MORE}\nLan Anh`;

  it.each(TOLD_ROLES)("makes it %s", (role) => {
    const { roles } = readArticle(text, { 4: { role } });
    expect(roles[3]).toBe(role);
  });

  it("loses no line of any text", () => {
    fc.assert(
      fc.property(mixture, ({ text: any, marks }) => {
        expect(losses(any, readArticle(any, marks))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps a dateline that opens another line than the lead", () => {
    const text = `(HLO) - ${LEAD}\n${MORE}`;
    const reading = readArticle(text, { 2: { role: "lead" } });
    expect(reading.article).toMatchObject({ dateline: "HLO", lead: MORE });
    expect(losses(text, reading)).toEqual([]);
  });

  it("takes a line out of the body", () => {
    const { article } = readArticle(text, { 4: { role: "furniture" } });
    expect(article.body).not.toContain("Thôn Hạ hôm nay");
  });

  it("gives a photo its caption", () => {
    const { article } = readArticle(text, { 4: { role: "caption" } });
    expect(article.photos).toMatchObject([{ caption: "Thôn Hạ hôm nay" }]);
    expect(article.body).toContain("![](photo:1)");
  });

  it("moves the lead", () => {
    const { article } = readArticle(text, { 3: { role: "lead" } });
    expect(article.lead).toBe(MORE);
  });

  it("signs the article with a line that is no name", () => {
    const { article } = readArticle(text, { 4: { role: "byline" } });
    expect(article.byline).toEqual({
      name: "Thôn Hạ hôm nay",
      affiliation: null,
    });
  });
});

describe("what a line was where it was copied from", () => {
  const head = `Xã Hòa Lâm thêm ba lớp mầm non\n${LEAD}\n${MORE}`;

  it("makes a heading a subhead, whatever it looks like", () => {
    const text = `${head}\nThêm giáo viên.\n${MORE}`;
    const { article } = readArticle(text, { 4: { isHeading: true } });
    expect(article.subheads).toEqual(["Thêm giáo viên."]);
  });

  it("keeps the items of a list together", () => {
    const text = `${head}\nHai giáo viên\nMột bếp ăn\n${MORE}`;
    const { article } = readArticle(text, {
      4: { markdown: "- Hai giáo viên" },
      5: { markdown: "- Một **bếp** ăn" },
    });
    expect(article.body).toContain("\n\n- Hai giáo viên\n- Một **bếp** ăn\n\n");
  });

  it("says nothing of lines that the page put around the article", () => {
    const text = `${head}\nTin liên quan\nTrường tiểu học Hòa Lâm đón chuẩn`;
    const { article } = readArticle(text, {
      4: { isHeading: true },
      5: { markdown: "- Trường tiểu học Hòa Lâm đón chuẩn" },
    });
    expect(article.related).toHaveLength(1);
    expect(article.subheads).toEqual([]);
  });
});
