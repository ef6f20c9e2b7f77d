import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { drawPhoto } from "../../../scripts/sample/draw-photos.ts";
import { PublishingHouse } from "../../newsroom/publishing.ts";
import { SmallPaper } from "../../newsroom/small-paper.ts";

const isRoot = process.getuid?.() === 0;

describe("a photo", () => {
  let house: PublishingHouse;
  let paper: SmallPaper;

  beforeEach(() => {
    house = new PublishingHouse();
    mkdirSync(house.uploads);
    paper = new SmallPaper();
  });
  afterEach(() => house.close());

  /** A first copy with a public photo whose original is that file. */
  function withPhoto(name: string) {
    const image = {
      url: `/uploads/${name}`,
      hash: name,
      name,
      mime: "image/jpeg",
      size: 1,
    };
    paper.put("photo", "anh", { image, caption: "Lễ hội", isPublic: true });
    return paper.firstCopy();
  }

  const jpeg = () => drawPhoto("hoi-truong");
  const original = (name: string, bytes: Buffer | string) =>
    writeFileSync(join(house.uploads, name), bytes);

  it.each([
    ["is missing", "thieu.jpg", null, "không tìm thấy tệp ảnh gốc"],
    ["is no picture", "chu.jpg", "chữ", "tệp hỏng hoặc không phải ảnh"],
    ["is empty", "rong.jpg", "", "tệp hỏng hoặc không phải ảnh"],
    ["is cut off", "cut.jpg", "half", "tệp hỏng hoặc không phải ảnh"],
  ])(
    "that %s is named with its reason, and the rest goes out",
    async (_, name, content, reason) => {
      const bytes = await jpeg();
      if (content !== null)
        original(
          name,
          content === "half" ? bytes.subarray(0, bytes.length / 2) : content,
        );
      const publisher = await house.open();
      await publisher.take([withPhoto(name)]);
      expect(await publisher.release()).not.toBeNull();
      expect(house.troubles).toEqual([
        `Không xử lý được ảnh “Lễ hội”: ${reason}. Bài vẫn đăng với chú thích, không có ảnh; hãy tải ảnh lên lại.`,
      ]);
    },
  );

  it.skipIf(!isRoot)(
    "for which there is no room waits with everything else, and comes later",
    async () => {
      original("anh.jpg", await jpeg());
      mkdirSync(house.photos);
      execFileSync("mount", [
        "-t",
        "tmpfs",
        "-o",
        "size=16k",
        "tmpfs",
        house.photos,
      ]);
      try {
        const publisher = await house.open();
        const batch = withPhoto("anh.jpg");
        await expect(publisher.take([batch])).rejects.toThrow(
          "hết chỗ trên đĩa",
        );
        expect(house.troubles).toEqual([]);
        execFileSync("mount", ["-o", "remount,size=64m", house.photos]);
        await publisher.take([batch]);
        expect(house.store.image("anh")).not.toBeNull();
      } finally {
        execFileSync("umount", [house.photos]);
        rmSync(house.photos, { recursive: true });
      }
    },
  );
});
