import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { plainForm } from "../../../content-types/proofreading/plain-form.ts";
import { proofread } from "../../../content-types/proofreading/proofread.ts";
import {
  proofreadingSettings,
  SPELLING_RULES,
  type ProofreadingSettings,
  type SpellingRule,
} from "../../../content-types/proofreading/spelling-rules.ts";

interface Given {
  headline?: string;
  lead?: string;
  body?: string;
  event?: { name: string; edition: number | null };
  day?: string;
  settings?: Partial<ProofreadingSettings>;
}

const find = ({ headline, lead, body, event, day, settings }: Given) =>
  proofread({
    texts: [
      { field: "headline", name: "Tít", text: headline ?? "" },
      { field: "lead", name: "Sapo", text: lead ?? "" },
      { field: "body", name: "Nội dung", text: body ?? "" },
    ],
    names: ["Thuý Hoà"],
    event: event ?? null,
    day: day ?? null,
    settings: proofreadingSettings.parse(settings ?? {}),
  });

/** What one rule says of a body: the words, and what it would put in their place. */
const say = (rule: SpellingRule, given: Given | string) =>
  find(typeof given === "string" ? { body: given } : given)
    .filter((each) => each.rule === rule)
    .map(({ text, fixes }) => [text, fixes[0]?.replacement ?? null]);

describe.each<[SpellingRule, [Given | string, string, string | null][]]>([
  [
    "glued-words",
    [
      ["Ông nói rằng đó làvai trò của xã.", "làvai", "là vai"],
      ["Hội nghị bàn 5nội dung.", "5nội", "5 nội"],
    ],
  ],
  [
    "doubled-words",
    [
      ["Nghị quyết của của Đảng bộ xã.", "của của", "của"],
      ["Xã đã đã xong.", "đã đã", "đã"],
    ],
  ],
  ["misspellings", [["Xã khăng định hướng đi.", "khăng định", "khẳng định"]]],
  [
    "quotes-and-brackets",
    [
      ["Ông nói “làm ngay với mọi người.", "“làm", null],
      ["Nghị quyết Trung ương 6 (khóa XI đã nêu.", "(khóa", null],
      ["Nghị quyết Trung ương 6 khóa XI) đã nêu.", "XI)", null],
      ["Theo [1 ghi chú đã nêu.", "[1", null],
    ],
  ],
  [
    "tone-placement",
    [
      ["Đảng ủy, Tỉnh ủy và Huyện uỷ họp.", "uỷ", "ủy"],
      [{ body: "Đảng ủy họp.", settings: { toneStyle: "new" } }, "ủy", "uỷ"],
      [{ body: "Đảng uỷ họp.", settings: { toneStyle: "old" } }, "uỷ", "ủy"],
    ],
  ],
  [
    "composed-letters",
    [
      [
        "Đảng bộ xã".normalize("NFD"),
        "Đảng bộ xã".normalize("NFD"),
        "Đảng bộ xã",
      ],
    ],
  ],
  [
    "weekday",
    [
      [
        "Sáng thứ Ba, ngày 5/11/2026, xã họp.",
        "thứ Ba, ngày 5/11/2026",
        "Thứ Năm, ngày 5/11/2026",
      ],
      [
        { body: "Sáng thứ Ba (5/11), xã họp.", day: "2026-11-06" },
        "thứ Ba (5/11",
        "Thứ Năm (5/11",
      ],
    ],
  ],
  [
    "contradictions",
    [
      [
        {
          headline: "Đại hội Đảng bộ tỉnh Tân An lần thứ XIX khai mạc",
          lead: "Sáng nay, Đại hội Đảng bộ tỉnh Tân An lần thứ XX khai mạc.",
        },
        "lần thứ XX",
        "lần thứ XIX",
      ],
      [
        {
          headline: "Đại hội Đảng bộ tỉnh Tân An lần thứ XIX khai mạc",
          event: { name: "Đại hội Đảng bộ tỉnh Tân An", edition: 20 },
        },
        "lần thứ XIX",
        "lần thứ XX",
      ],
      [
        "Đại hội Đảng bộ xã lần thứ XX, nhiệm kỳ 2020 - 2025 họp. Sau Đại hội Đảng bộ xã lần thứ XX, nhiệm kỳ 2020 - 2025, ai cũng vui.\nĐại hội Đảng bộ xã lần thứ XIX, nhiệm kỳ 2020 - 2025 là mốc mới.",
        "lần thứ XIX, nhiệm kỳ 2020 - 2025",
        "lần thứ XX, nhiệm kỳ 2020 - 2025",
      ],
      [
        "Kết quả 45/50 phiếu (đạt 95%) tán thành.",
        "45/50 phiếu (đạt 95%",
        null,
      ],
      [
        "Ban Chấp hành có 15 đồng chí, trong đó 11 nam và 5 nữ.",
        "15 đồng chí, trong đó 11 nam và 5 nữ",
        null,
      ],
      [
        {
          lead: "Có 150 đại biểu tham dự.",
          body: "Hội nghị có 152 đại biểu tham dự, đến từ ba xã.",
        },
        "152 đại biểu tham dự",
        "150 đại biểu tham dự",
      ],
    ],
  ],
  [
    "abbreviations",
    [
      ["Hội nghị do BQLDA chủ trì.", "BQLDA", null],
      ["BQLDA họp. Ban Quản lý dự án (BQLDA) có năm người.", "BQLDA", null],
    ],
  ],
  [
    "spacing",
    [
      ["Phải rõ về  trách nhiệm.", "về  trách", "về trách"],
      ["Cuộc họp kết thúc , mọi người về.", "thúc ,", "thúc,"],
      ["Kế hoạch 2020 -2025 đã duyệt.", "2020 -2025", "2020 - 2025"],
      ["Nghị quyết ( khóa XI) đã nêu.", "( khóa", "(khóa"],
    ],
  ],
])("the rule %s", (rule, cases) => {
  it.each(cases)("finds %j", (given, text, suggestion) => {
    expect(say(rule, given)).toEqual([[text, suggestion]]);
  });

  it("finds nothing when it is turned off", () => {
    for (const [given] of cases) {
      const { settings, ...rest }: Given =
        typeof given === "string" ? { body: given } : given;
      expect(
        say(rule, { ...rest, settings: { ...settings, off: [rule] } }),
      ).toEqual([]);
    }
  });
});

describe.each<[SpellingRule, (Given | string)[]]>([
  ["glued-words", ["Ông đi ôtô, dùng smartphone ở TP.HCM, xem vov.vn."]],
  [
    "doubled-words",
    [
      "Trời xanh xanh, ngày ngày dần dần ấm; nhà nhà đều vui, ai ai cũng biết.",
      "Chị Thanh Thanh về làng.",
    ],
  ],
  ["misspellings", ["Ông khẳng định vị thế của cơ sở."]],
  [
    "quotes-and-brackets",
    [
      "a) việc một; b) việc hai (xong). Xem [bài trước](/bai/1) và ![](photo:1).",
      "“Ông bảo: ‘Đi’ ngay”, bà nói.",
    ],
  ],
  [
    "tone-placement",
    ["Đảng ủy và Tỉnh ủy họp; bà Thuý Hoà dự.", "Bà hoàn thành quý này."],
  ],
  ["composed-letters", ["Đảng bộ xã."]],
  [
    "weekday",
    [
      "Sáng thứ Năm, ngày 5/11/2026, xã họp.",
      "Thứ Ba, 5/11 hằng năm, xã họp.",
      { body: "Thứ Ba (5/11) xã họp.", day: "2026-03-01" },
    ],
  ],
  [
    "contradictions",
    [
      "Đại hội Đảng bộ xã lần thứ XIX, nhiệm kỳ 2015 - 2020; Đại hội Đảng bộ xã lần thứ XX, nhiệm kỳ 2020 - 2025.",
      {
        headline: "Đại hội Đảng bộ tỉnh lần thứ XX thành công",
        body: "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIX đã xong.",
      },
      "Kết quả 45/50 phiếu (đạt 90%). Ngày 5/11, đạt 80% kế hoạch. Có 2/3 số xã, đạt 67%.",
      "Có 15 đồng chí, trong đó 11 nam và 4 nữ.",
      "Có 150 đại biểu tham dự. Năm trước có 120 đại biểu tham dự.",
      "Có 150 đại biểu chính thức và 20 đại biểu đương nhiên.",
    ],
  ],
  [
    "abbreviations",
    [
      "UBND xã, HĐND huyện và TP. Vinh họp theo Nghị quyết số 18-NQ/TW, Quyết định 812/QĐ-XYZ.",
      "Ban Quản lý dự án (BQLDA) họp. BQLDA có năm người.",
      "Ban Quản lý dự án (gọi tắt là BQLDA) họp.",
      "Đại hội lần thứ XXIII. ĐẢNG CỘNG SẢN VIỆT NAM quang vinh.",
      { body: "Hội BQXZ họp.", settings: { abbreviations: ["BQXZ"] } },
    ],
  ],
  [
    "spacing",
    ["| Cột   | Cột hai |\n| ----- | ------- |\n| a     | b       |"],
  ],
])("the rule %s", (rule, cases) => {
  it.each(cases.map((given) => [given]))("passes over %j", (given) => {
    expect(say(rule, given)).toEqual([]);
  });
});

describe("every rule", () => {
  it("has a name in Vietnamese", () => {
    expect(Object.values(SPELLING_RULES).every(Boolean)).toBe(true);
  });

  it("gives places where its words stand, whatever the text", () => {
    const word = fc.constantFrom(
      ..."của của làvai 5nội khăng định ủy uỷ “ ” ( ) [a](b) ![](photo:1) ** # 45/50 (đạt 95%) BQL thứ Ba, 5/11/2026 \n , . |".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 30 }),
        fc.constantFrom("NFC", "NFD"),
        (words, form) => {
          const body = words.join(" ").normalize(form);
          for (const { place, text, fixes } of find({ body })) {
            if (place.field !== "body") continue;
            expect(body.slice(place.start, place.end)).toBe(text);
            for (const fix of fixes)
              expect(body.slice(fix.place.start, fix.place.end)).toBe(
                fix.original,
              );
          }
        },
      ),
    );
  });

  it("reads a text whose plain form leads back to every letter", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const { plain, at } = plainForm(text, true);
        expect(at(plain.length)).toBeLessThanOrEqual(text.length);
        for (let index = 1; index < plain.length; index++)
          expect(at(index)).toBeGreaterThanOrEqual(at(index - 1));
      }),
    );
  });
});
