import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isSignedName,
  nameKey,
  nameLength,
} from "../../../content-types/vietnamese/names.ts";
import {
  editionFrom,
  numberFromRoman,
  romanFrom,
} from "../../../content-types/vietnamese/roman.ts";
import {
  canonicalTonePlacement,
  otherTonePlacement,
  tonePlacement,
} from "../../../content-types/vietnamese/tone-placement.ts";

describe("tone placement", () => {
  it("has one canonical form", () => {
    expect(canonicalTonePlacement("Tỉnh uỷ, UỶ VIÊN, hoà bình, khoẻ")).toBe(
      "Tỉnh ủy, ỦY VIÊN, hòa bình, khỏe",
    );
  });

  it("leaves syllables with one spelling alone", () => {
    for (const word of ["quý", "hoàn", "thuyền", "quả", "huyện", "toán"])
      expect([tonePlacement(word), canonicalTonePlacement(word)]).toEqual([
        null,
        word,
      ]);
  });

  it("goes back and forth", () => {
    expect(otherTonePlacement("Uỷ")).toBe("Ủy");
    expect(otherTonePlacement("hóa")).toBe("hoá");
  });
});

describe("Roman numerals", () => {
  it("read back what they write", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3999 }), (number) => {
        expect(numberFromRoman(romanFrom(number))).toBe(number);
      }),
    );
  });

  it("are refused when malformed", () => {
    for (const roman of ["", "IIII", "VX", "xx", "ABC"])
      expect(numberFromRoman(roman)).toBeNull();
  });

  it("mean the same edition as Arabic and spelled numbers", () => {
    expect([editionFrom("XX"), editionFrom("20")]).toEqual([20, 20]);
    expect(editionFrom("ba")).toBe(3);
    expect(editionFrom("đó")).toBeNull();
  });
});

describe("names", () => {
  it("begin with a family name and end with the capitals", () => {
    const words = "Nguyễn Thị Thu Hường phát biểu".split(" ");
    expect(nameLength(words, false)).toBe(4);
  });

  it("are not seen in places", () => {
    for (const place of ["Hà Tĩnh", "Thái Nguyên", "Đồng Nai", "Nghệ An"])
      expect(nameLength(place.split(" "), true)).toBe(0);
  });

  it("are the same under both tone placements and in capitals", () => {
    expect(nameKey("Lê Thuý Hoà")).toBe(nameKey("LÊ THÚY HÒA"));
  });

  it("may be pen names or initials when they sign", () => {
    for (const name of ["Thu Hằng", "LÊ HẢI VÂN", "T.H", "P.V"])
      expect(isSignedName(name)).toBe(true);
    for (const text of ["Thời sự", "Lễ khai giảng", "Hằng"])
      expect(isSignedName(text)).toBe(false);
  });
});
