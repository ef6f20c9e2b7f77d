import { createRequire } from "node:module";
import { join } from "node:path";

import { load } from "exifreader";
import sharp from "sharp";
import { describe, expect, it, test } from "vitest";

import { buildCmsServer } from "../../../scripts/start/build-cms.ts";
import { ROOT } from "../../../scripts/start/settings.ts";
import {
  makeJpeg,
  xmpList,
  xmpText,
  type PictureText,
} from "../../newsroom/pictures.ts";

// The server is CommonJS: what runs is what was compiled.
await buildCmsServer();
const compiled = createRequire(join(ROOT, "cms/dist/src/photos/x.js"));
const { readImageMetadata } = compiled("./image-metadata.js") as {
  readImageMetadata: (bytes: Buffer) => Record<string, string | null>;
};
const { withoutMetadata } = compiled("./without-metadata.js") as {
  withoutMetadata: (bytes: Buffer, orientation: number) => Buffer;
};

const read = async (text: PictureText) =>
  readImageMetadata(await makeJpeg(text));

// IPTC's numbers.
const CAPTION = 120;
const BY_LINE = 80;
const CREDIT = 110;
const DATE = 55;

describe("a picture's XMP", () => {
  it("gives caption, photographer, alternative text, day and place", async () => {
    expect(
      await read({
        xmp:
          xmpText(
            "dc:description",
            "Thu hoạch lúa ở Yên Thành &amp; Đô Lương",
          ) +
          xmpList("dc:creator", "Lê Thu Hà") +
          xmpText("Iptc4xmpCore:AltTextAccessibility", "Máy gặt trên đồng") +
          "<photoshop:DateCreated>2026-11-20T08:30:00+07:00</photoshop:DateCreated>" +
          "<Iptc4xmpCore:Location>Cánh đồng Đình</Iptc4xmpCore:Location>" +
          "<photoshop:City>Yên Thành</photoshop:City>",
      }),
    ).toEqual({
      caption: "Thu hoạch lúa ở Yên Thành & Đô Lương",
      credit: "Lê Thu Hà",
      altText: "Máy gặt trên đồng",
      takenOn: "2026-11-20",
      place: "Cánh đồng Đình, Yên Thành",
    });
  });

  it("gives the Vietnamese of several languages", async () => {
    const { caption } = await read({
      xmp: '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Harvest</rdf:li><rdf:li xml:lang="vi-VN">Mùa gặt</rdf:li></rdf:Alt></dc:description>',
    });
    expect(caption).toBe("Mùa gặt");
  });

  it("names several photographers", async () => {
    const { credit } = await read({
      xmp: xmpList("dc:creator", "Lê Hà", "Trần Bình"),
    });
    expect(credit).toBe("Lê Hà, Trần Bình");
  });

  it.each([
    ["Lê Hà", "TTXVN", "Lê Hà/TTXVN"],
    ["Lê Hà", "Ảnh: Lê Hà", "Ảnh: Lê Hà"],
    ["Lê Hà/TTXVN", "TTXVN", "Lê Hà/TTXVN"],
  ])("with creator %s and credit %s is %s", async (creator, credit, whole) => {
    const metadata = await read({
      xmp:
        xmpList("dc:creator", creator) +
        `<photoshop:Credit>${credit}</photoshop:Credit>`,
    });
    expect(metadata.credit).toBe(whole);
  });

  it("wins over IPTC and EXIF", async () => {
    const { caption } = await read({
      xmp: xmpText("dc:description", "Mới"),
      iim: [[CAPTION, "Cũ"]],
      exif: { IFD0: { ImageDescription: "Oldest" } },
    });
    expect(caption).toBe("Mới");
  });
});

describe("a picture's IPTC", () => {
  test("in UTF-8 gives caption, credit and day", async () => {
    const metadata = await read({
      iim: [
        [CAPTION, "Đoàn viên trồng cây ở Quỳ Châu"],
        [BY_LINE, "Đỗ Đức Thọ"],
        [CREDIT, "Báo Thử"],
        [DATE, "20261119"],
      ],
    });
    expect(metadata).toMatchObject({
      caption: "Đoàn viên trồng cây ở Quỳ Châu",
      credit: "Đỗ Đức Thọ/Báo Thử",
      takenOn: "2026-11-19",
    });
  });

  test("in Windows-1258 is read with its marks", async () => {
    // The tones stand behind their vowels.
    const caption = Buffer.from(
      "5472fdf5cc6e67207469ead27520686ff263206df5ec69",
      "hex",
    );
    expect((await read({ iim: [[CAPTION, caption]] })).caption).toBe(
      "Trường tiểu học mới",
    );
  });

  test("in TCVN3 is read with its marks", async () => {
    const { caption, credit } = await read({
      iim: [
        [CAPTION, Buffer.from("a7e56e672062b56f2076ef6e67", "hex")],
        [BY_LINE, Buffer.from("4caa2048e56e67", "hex")],
      ],
    });
    expect([caption, credit]).toEqual(["Đồng bào vùng", "Lê Hồng"]);
  });

  test("in Windows-1252 keeps its quotation marks", async () => {
    const { caption } = await read({
      iim: [[CAPTION, Buffer.from("936166e9949673", "hex")]],
    });
    expect(caption).toBe("“afé”–s");
  });

  test("with several by-lines names them all", async () => {
    const { credit } = await read({
      iim: [
        [BY_LINE, "Lê Hà"],
        [BY_LINE, "Trần Bình"],
      ],
    });
    expect(credit).toBe("Lê Hà, Trần Bình");
  });
});

describe("a picture's EXIF", () => {
  it("gives day, description and artist where nothing else does", async () => {
    expect(
      await read({
        exif: {
          IFD0: { ImageDescription: "Cau Ben Thuy", Artist: "Ha" },
          IFD2: { DateTimeOriginal: "2025:02:28 23:59:59" },
        },
      }),
    ).toMatchObject({
      caption: "Cau Ben Thuy",
      credit: "Ha",
      takenOn: "2025-02-28",
    });
  });

  it.each([
    "OLYMPUS DIGITAL CAMERA",
    "SONY DSC",
    "Exif_JPEG_PICTURE",
    "DCIM100MEDIA",
    "IMG_20261120_083000.jpg",
    "DSC_0042",
    "Untitled-1",
    "   ",
  ])("says nothing with what a camera wrote: %s", async (filler) => {
    const metadata = await read({
      exif: { IFD0: { ImageDescription: filler, Artist: filler } },
    });
    expect(metadata).toMatchObject({ caption: null, credit: null });
  });

  it.each(["0000:00:00 00:00:00", "2026:13:45 00:00:00", "1:1:1"])(
    "says no day with the clock at %s",
    async (clock) => {
      const { takenOn } = await read({
        exif: { IFD2: { DateTimeOriginal: clock } },
      });
      expect(takenOn).toBeNull();
    },
  );
});

describe("a picture that says nothing", () => {
  it.each([
    ["without metadata", () => makeJpeg()],
    ["that is cut off", async () => (await makeJpeg()).subarray(0, 40)],
    ["that is no picture", () => Promise.resolve(Buffer.from("không phải"))],
  ])("is one %s", async (_, bytes) => {
    expect(Object.values(readImageMetadata(await bytes()))).toEqual(
      Array(5).fill(null),
    );
  });
});

describe("a picture without its metadata", () => {
  const GPS = { GPSLatitudeRef: "N", GPSLatitude: "18/1 40/1 0/1" };
  const telling = {
    exif: { IFD0: { Artist: "Ha", Make: "Secret" }, IFD3: GPS },
    xmp: "<exif:GPSLatitude>18,40N</exif:GPSLatitude>",
    iim: [[CAPTION, "Chỗ kín"]] as [number, string][],
  };

  /** The names of all that a file says besides its pixels. */
  const told = (bytes: Buffer) => {
    const { exif, gps, xmp, iptc } = load(bytes, { expanded: true });
    return Object.keys({ ...exif, ...gps, ...xmp, ...iptc });
  };

  it.each(["jpeg", "png", "webp"] as const)(
    "as %s says neither place nor camera",
    async (format) => {
      const jpeg = await makeJpeg(telling);
      const bytes =
        format === "jpeg"
          ? jpeg
          : await sharp(jpeg).keepMetadata().toFormat(format).toBuffer();
      expect(told(bytes)).toContain("GPSLatitude");
      expect(told(withoutMetadata(bytes, 1))).toEqual([]);
    },
  );

  it.each([true, false])(
    "has the same pixels (progressive: %s)",
    async (progressive) => {
      const noise = await sharp({
        create: {
          width: 200,
          height: 120,
          channels: 3,
          background: "#000",
          noise: { type: "gaussian", mean: 120, sigma: 60 },
        },
      })
        .jpeg({ progressive })
        .withExif({ IFD3: GPS })
        .toBuffer();
      const pixels = (bytes: Buffer) => sharp(bytes).raw().toBuffer();
      const bare = withoutMetadata(noise, 1);
      expect((await pixels(bare)).equals(await pixels(noise))).toBe(true);
    },
  );

  it("stands upright like before", async () => {
    const bytes = await makeJpeg({ orientation: 6 });
    const { orientation } = await sharp(withoutMetadata(bytes, 6)).metadata();
    expect(orientation).toBe(6);
  });

  it("loses what a phone hangs behind it", async () => {
    const bytes = Buffer.concat([
      await makeJpeg(),
      await makeJpeg({ exif: { IFD3: GPS } }),
      Buffer.from("ftypmp42"),
    ]);
    const bare = withoutMetadata(bytes, 1);
    expect(bare.includes("ftypmp42")).toBe(false);
    expect(bare.subarray(-2).toString("hex")).toBe("ffd9");
  });

  it("that is a GIF stays as it is", async () => {
    const bytes = await sharp(await makeJpeg())
      .gif()
      .toBuffer();
    expect(withoutMetadata(bytes, 1)).toBe(bytes);
  });
});
