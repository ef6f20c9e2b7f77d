import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { typeset } from "@toa-soan/content-types/vietnamese/typography";

/** With what is set visible: `·` is a space that does not break. */
const seen = (text: string) => typeset(text).replaceAll("\u00a0", "·");

describe("setting Vietnamese text", () => {
  it.each([
    ["Thứ Tư, 13/3/2024", "Thứ·Tư, 13/3/2024"],
    ["sáng thứ 7 và Chủ Nhật", "sáng thứ·7 và Chủ·Nhật"],
    ["đại hội lần thứ XX", "đại hội lần thứ·XX"],
    ["lần thứ nhất", "lần thứ·nhất"],
    ["ngày 13 tháng 3 năm 2024", "ngày·13 tháng·3 năm·2024"],
    ["quý I và quý II", "quý·I và quý·II"],
    ["khóa XX", "khóa·XX"],
    ["Nghị quyết số 18-NQ/TW", "Nghị quyết số·18-NQ/TW"],
    ["Điều 14, khoản 2", "Điều·14, khoản·2"],
    ["dài 146 m, rộng 2,5 km", "dài 146·m, rộng 2,5·km"],
    ["1,2 tỷ đồng; 300 nghìn", "1,2·tỷ đồng; 300·nghìn"],
    ["98,7 %", "98,7·%"],
    ["14 giờ 30 phút", "14·giờ 30·phút"],
    ["TP. Vinh, TP Hồ Chí Minh", "TP.·Vinh, TP·Hồ Chí Minh"],
    ["PGS.TS Trần Lan, đ/c Bình", "PGS.TS·Trần Lan, đ/c·Bình"],
    ["nhiệm kỳ 2020 - 2025", "nhiệm kỳ·2020·- 2025"],
    ["Vinh – thành phố đỏ", "Vinh·– thành phố đỏ"],
  ])("keeps together what is one: %s", (written, set) => {
    expect(seen(written)).toBe(set);
  });

  it.each([
    "5 mét và 5 mẫu",
    "12 hồ sơ",
    "giữ trật tự",
    "người chủ nhậu",
    "Bộ Tài chính",
    "VITV",
    "kỳ vi diệu",
    "Kỳ họp",
    "-- (c) ...",
  ])("leaves other words as they are: %s", (written) => {
    expect(seen(written)).toBe(written);
  });

  it.each([
    ['"Tốt"', "“Tốt”"],
    ['Ông nói: "Tốt", rồi "về".', "Ông nói: “Tốt”, rồi “về”."],
    ['("Bà" và "Ông")', "(“Bà” và “Ông”)"],
    ['phong trào "5 không, 3 sạch";', "phong trào “5 không, 3 sạch”;"],
  ])("turns quotation marks that pair: %s", (written, set) => {
    expect(seen(written)).toBe(set);
  });

  it.each([
    'màn hình rộng 15" đặt ở cửa',
    '"mở mà không đóng',
    'a"b"c',
    '"một" hai"',
    '"',
  ])("leaves quotation marks that do not: %s", (written) => {
    expect(seen(written)).toBe(written);
  });

  const words = fc.array(
    fc.constantFrom(
      ...'thứ Tư ngày 13 số 18-NQ/TW 5 km % XX " “ ” - – TP. Vinh quý II\n(Ông) lần . , chủ nhật năm tỷ'.split(
        " ",
      ),
      " ",
    ),
    { maxLength: 40 },
  );
  const texts = fc.oneof(
    fc.string({ unit: "grapheme" }),
    words.map((list) => list.join(" ")),
    words.map((list) => list.join("")),
  );

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = typeset(text);
        expect(typeset(once)).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });

  it("changes spaces and quotation marks only, each in its place", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const back = typeset(text)
          .replaceAll("\u00a0", " ")
          .replace(/[“”]/g, '"');
        expect(back).toBe(text.replaceAll("\u00a0", " ").replace(/[“”]/g, '"'));
      }),
      { numRuns: 2_000 },
    );
  });
});
