import { describe, expect, it } from "vitest";
import {
  decodeText,
  LARGEST_FILE,
} from "../../../content-types/intake/decode.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
/** Text whose characters are the bytes. */
const bytes = (text: string) =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

const TCVN3 = "§¶ng bé huyÖn tæ chøc ®¹i héi lÇn thø XX, nhiÖm kú míi";
const VNI = "Ñaûng boä huyeän toå chöùc ñaïi hoäi laàn thöù XX";
const VPS =
  "\xf1\xe4ng b\xb6 huy\x8cn t\xb0 ch\xd9c \xc7\xe5i h\xb6i l\xc0n th\xd9 XX";
const WINDOWS_1258 =
  "\xd0a\xd2ng b\xf4\xf2 huy\xea\xf2n t\xf4\xd2 ch\xfd\xecc \xf0a\xf2i h\xf4\xf2i l\xe2\xccn th\xfd\xec XX";

describe("a text file", () => {
  it("is read as UTF-8", () => {
    expect(decodeText(utf8("Đảng bộ huyện"))).toEqual({
      text: "Đảng bộ huyện",
    });
  });

  it("loses its byte order mark and nothing else", () => {
    expect(decodeText(utf8("\ufeffHuyện ủy\r\n"))).toEqual({
      text: "Huyện ủy\r\n",
    });
  });

  it("is read as UTF-16 when its first bytes say so", () => {
    const text = "Tỉnh ủy";
    const little = new Uint8Array(
      new Uint16Array([0xfeff, ...[...text].map((c) => c.charCodeAt(0))])
        .buffer,
    );
    expect(decodeText(little)).toEqual({ text });
    const big = little.slice();
    for (let at = 0; at < big.length; at += 2)
      [big[at], big[at + 1]] = [big[at + 1] ?? 0, big[at] ?? 0];
    expect(decodeText(big)).toEqual({ text });
  });

  it.each([
    ["TCVN3 (ABC)", TCVN3],
    ["VNI", VNI],
    ["VPS", VPS],
    ["Windows-1258", WINDOWS_1258],
  ])("names the encoding %s and says what to do", (name, text) => {
    const decoded = decodeText(bytes(text));
    expect(decoded).toMatchObject({
      problem: expect.stringContaining(`tệp dùng mã ${name}`) as string,
    });
    expect(decoded).toMatchObject({
      problem: expect.stringContaining("UTF-8") as string,
    });
  });

  it.each([
    ["TCVN3 (ABC)", TCVN3],
    ["VNI", VNI],
  ])("recognises %s that was saved as Western letters", (name, text) => {
    expect(decodeText(utf8(text))).toMatchObject({
      problem: expect.stringContaining(name) as string,
    });
  });

  it("in another language is no legacy Vietnamese", () => {
    const text = "Café déjà vu à Paris, élève très doué, hôtel, señor, über";
    expect(decodeText(utf8(text))).toEqual({ text });
  });

  it.each([
    ["empty", new Uint8Array(0), "tệp rỗng"],
    ["blank", utf8(" \n\t"), "khoảng trắng"],
    ["binary", new Uint8Array([80, 75, 3, 4, 0, 0]), "không phải văn bản"],
    ["a PDF", utf8("%PDF-1.7 abc"), "không phải văn bản"],
    ["too large", new Uint8Array(LARGEST_FILE + 1).fill(97), "5 MB"],
    [
      "in no known encoding",
      bytes("\xff\xc0\xc1 abc \xfe"),
      "không phải UTF-8",
    ],
  ])("is refused in one line when it is %s", (_, file, reason) => {
    const decoded = decodeText(file);
    const problem = "problem" in decoded ? decoded.problem : "";
    expect(problem).toContain(reason);
    expect(problem).not.toContain("\n");
  });
});
