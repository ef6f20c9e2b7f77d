import { fold, normalize } from "@toa-soan/content-types/vietnamese/fold";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const SEED = Number(process.env["SEED"] ?? Date.now() % 1_000_000);
const CONTROL = /[^\t\n\u0020-\u007e\u00a0-\ufffd\u{10000}-\u{10ffff}]/gu;

describe("normalize", () => {
  const slowly = (text: string) =>
    text
      .normalize("NFC")
      .replace(/\r\n?/g, "\n")
      .replace(CONTROL, "")
      .replace(/\p{Surrogate}/gu, "");

  it("composes, drops what XML forbids, and leaves all else, whatever comes", () => {
    // Vietnamese with composed and separate marks, controls and halves of pairs among it.
    const piece = fc.oneof(
      fc.constantFrom("Tỉnh ủy ", "Hòa Bình".normalize("NFD"), "“Đảng” – 5 ₫…"),
      fc.constantFrom(
        "\r\n",
        "\r",
        "\u0007",
        "\u0301",
        "\ud83d",
        "\udc00",
        "😀",
      ),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join("");
        expect(normalize(text)).toBe(slowly(text));
      }),
      { seed: SEED, numRuns: 5_000 },
    );
  });

  it("leaves every single character that NFC and XML leave", () => {
    for (let code = 0; code < 0x10000; code++) {
      const character = String.fromCharCode(code);
      expect(normalize(character), code.toString(16)).toBe(slowly(character));
    }
  });
});

describe("fold", () => {
  it("gives all spellings of a name the same key", () => {
    for (const name of ["Đảng  uỷ", "ĐẢNG ỦY", "Đảng ủy".normalize("NFD")])
      expect(fold(name)).toBe("dang uy");
  });
});
