import { readFileSync } from "node:fs";

import sharp from "sharp";
import { describe, expect, it } from "vitest";

import { cardBytes } from "../../site/cards/card.ts";
import {
  CARD_HEIGHT,
  CARD_WIDTH,
  COLOURS,
  drawCard,
  wordsOf,
} from "../../site/cards/drawing.ts";

const words = (title: string, small: string | null = null) => {
  const drawn = wordsOf("article", title, small);
  if (!drawn) throw new Error(`Nothing of "${title}" can be drawn.`);
  return drawn;
};
const bytesOf = (title: string, small?: string) =>
  cardBytes(words(title, small));

const STACKED = "ẪẴỖỠỮ ỰỘỢẶỆ ỴƯỚC";
const HOSTILE = {
  "one letter": "Ạ",
  "eighty words": "Chuyển đổi số ở miền núi ".repeat(14),
  "stacked marks": `${STACKED} `.repeat(9),
  "one endless word": "ưỡng".repeat(300),
  "an address": `https://bao.example/${"a".repeat(300)}`,
  "words that no line may part": "Nghệ\u00a0An "
    .repeat(40)
    .replaceAll(" ", "\u00a0"),
  "the widest letters": "WƯỜNG MỮM ".repeat(30),
  "hanging letters": "Jjfyg ".repeat(60),
  "control characters": "Tin\u0000\u0007\u001b[31m đỏ\u202e lạ\u200b\u00ad",
  "marks without an end": `Tin${"\u0303".repeat(400)} nóng${"\u0323".repeat(90)}`,
  markup: '<b>Tin</b> & "lạ" ]]> <!-- </svg>',
};

/** Bounds in pixels of everything that is drawn on the paper above the band. */
async function inkOf(png: Buffer) {
  const { data, info } = await sharp(png)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const [red, green, blue] = data;
  const ink = { left: info.width, right: 0, top: info.height, bottom: 0 };
  for (let y = 0; y < info.height - 20; y++)
    for (let x = 0; x < info.width; x++) {
      const at = (y * info.width + x) * 3;
      if (data[at] === red && data[at + 1] === green && data[at + 2] === blue)
        continue;
      ink.left = Math.min(ink.left, x);
      ink.right = Math.max(ink.right, x);
      ink.top = Math.min(ink.top, y);
      ink.bottom = Math.max(ink.bottom, y);
    }
  return ink;
}

/** The lines of the headline: where each stands, and how far its outlines reach, in pixels. */
function linesOf(svg: string) {
  const block = svg.split("<g ").at(-1) ?? "";
  const lines = new Map<number, { top: number; bottom: number }>();
  for (const [, y = "", size = "", path = ""] of block.matchAll(
    /translate\([\d.]+ ([\d.]+)\) scale\(([\d.]+) \S+ d="([^"]*)"/g,
  )) {
    const line = lines.get(Number(y)) ?? { top: Infinity, bottom: -Infinity };
    for (const [, , up = "0"] of path.matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)) {
      const at = Number(y) - Number(up) * Number(size);
      line.top = Math.min(line.top, at);
      line.bottom = Math.max(line.bottom, at);
    }
    lines.set(Number(y), line);
  }
  return [...lines.values()];
}

describe("a card", () => {
  it("is a PNG of 1200 by 630 pixels in at most 16 colours", async () => {
    const card = await bytesOf("Nước sạch về bản", "Miền Tây");
    const { format, width, height, isPalette, bitsPerSample } =
      await sharp(card).metadata();
    expect({ format, width, height, isPalette, bitsPerSample }).toEqual({
      format: "png",
      width: CARD_WIDTH,
      height: CARD_HEIGHT,
      isPalette: true,
      bitsPerSample: 4,
    });
  });

  it("is the same bytes every time", async () => {
    const [one, other] = await Promise.all([
      bytesOf("Nước sạch về bản", "Miền Tây"),
      bytesOf("Nước sạch về bản", "Miền Tây"),
    ]);
    expect(one.equals(other)).toBe(true);
  });

  it("differs with every word of it", async () => {
    const cards = await Promise.all([
      bytesOf("Nước sạch về bản"),
      bytesOf("Nước sạch về bàn"),
      bytesOf("Nước sạch về bản", "Miền Tây"),
      bytesOf("Nước sạch về bản", "Miền Tay"),
    ]);
    expect(new Set(cards.map((card) => card.toString("base64"))).size).toBe(4);
  });

  it("is small", async () => {
    const card = await bytesOf(
      "Khai mạc Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ 20",
      "Xây dựng Đảng",
    );
    expect(card.length).toBeLessThan(18_000);
  });

  it("has the colours of the pages", () => {
    const tokens = readFileSync("site/src/styles/tokens.css", "utf8");
    const [light = ""] = tokens.split("}");
    for (const [name, colour] of Object.entries(COLOURS))
      expect(light).toContain(`--${name}: ${colour};`);
  });

  it.each(Object.entries(HOSTILE))("holds %s", async (_name, title) => {
    const ink = await inkOf(await bytesOf(title, title));
    expect(ink.left).toBeGreaterThanOrEqual(72);
    expect(ink.right).toBeLessThanOrEqual(CARD_WIDTH - 72);
    expect(ink.top).toBeGreaterThanOrEqual(48);
    expect(ink.bottom).toBeLessThanOrEqual(CARD_HEIGHT - 20 - 16);
  });

  it("has at most five lines, none of which touches another", () => {
    for (const title of Object.values(HOSTILE)) {
      const lines = linesOf(drawCard(words(title)));
      expect(lines.length).toBeLessThanOrEqual(5);
      for (const [index, { bottom }] of lines.entries())
        expect(lines[index + 1]?.top ?? Infinity).toBeGreaterThan(bottom);
    }
  });

  it("sets a short headline larger than a long one", () => {
    const sizeOf = (title: string) =>
      Number(/scale\(([\d.]+) /.exec(drawCard(words(title)))?.[1]);
    expect(sizeOf("Nước sạch về bản")).toBeGreaterThan(
      sizeOf("Nước sạch về bản ".repeat(6)),
    );
  });
});

describe("the words on a card", () => {
  it("are set as on the page", () => {
    expect(words('Ngày 5 "tốt"').title).toBe("Ngày\u00a05 “tốt”");
  });

  it("are the same however their marks are written", () => {
    const title = "Đồng bào miền Tây Nghệ An";
    expect(words(title.normalize("NFD"))).toEqual(words(title));
  });

  it("leave out what the paper's letters lack", () => {
    expect(words("🔥 Tin 中文 nóng عاجل 👨‍👩‍👧").title).toBe("Tin nóng");
  });

  it("write letters in other styles as plain ones", () => {
    expect(words("𝐇𝐎̣̂𝐈 nghị ﬁnal").title).toBe("HỘI nghị final");
  });

  it("keep the letters of other languages' names", () => {
    const title = "Škoda, Łódź, Владимир, Αθήνα";
    const { title: headline, small: kicker } = words(title, title);
    expect({ headline, kicker }).toEqual({ headline: title, kicker: title });
  });

  it("are none when most letters would be left out", () => {
    expect(wordsOf("article", "خبر عاجل 2026", null)).toBeNull();
    expect(wordsOf("article", "🔥🔥🔥", null)).toBeNull();
    expect(wordsOf("article", "30/4/2026", null)?.title).toBe("30/4/2026");
  });
});
