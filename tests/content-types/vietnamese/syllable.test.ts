import { describe, expect, it } from "vitest";
import {
  isSyllable,
  splitGlued,
} from "../../../content-types/vietnamese/syllable.ts";

describe("a syllable", () => {
  it.each(
    "nghiêng khuya quyết gìn giếng thuở xoèn ngoằn quốc quậy huỳnh yêu ỷ uỷ ủy ĐẢNG Quý kỹ".split(
      " ",
    ),
  )("is well formed: %s", (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  it.each(
    "ngi kạ cê nghà hocj dât bap quuyt cácchỉ internet Covid ngươmg tieng1".split(
      " ",
    ),
  )("is not well formed: %s", (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});

describe("a glued word", () => {
  it.each([
    ["cóđồng", ["có", "đồng"]],
    ["làvai", ["là", "vai"]],
    ["phávà", ["phá", "và"]],
    ["cáokiểm", ["cáo", "kiểm"]],
    ["Quýcũng", ["Quý", "cũng"]],
    ["TỉnhỦy", ["Tỉnh", "Ủy"]],
    ["đãtổchức", ["đã", "tổ", "chức"]],
  ])("comes apart: %s", (word, parts) => {
    expect(splitGlued(word)).toEqual(parts);
  });

  it.each(["nghiêng", "internet", "online", "HĐND", "Đắk", "ĐUK", "GDĐT"])(
    "is not seen in %s",
    (word) => {
      expect(splitGlued(word)).toBeNull();
    },
  );
});
