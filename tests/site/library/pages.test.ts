import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { PDF, pdfOf, uploadOf } from "../../newsroom/paper.ts";
import { PublishedPaper } from "../../newsroom/published-paper.ts";
import { cleanBuild, treeOf } from "../../newsroom/publishing.ts";

let published: PublishedPaper;

beforeEach(async () => {
  published = await PublishedPaper.open();
});
afterEach(async () => {
  const { house, paper } = published;
  expect(treeOf(house.tree)).toEqual(
    await cleanBuild(paper.firstCopy(), house.now),
  );
  house.close();
});

const at = (day: string) => ({ firstPublicAt: `${day}T03:00:00Z` });
const isThere = (path: string) =>
  existsSync(join(published.house.tree, path, "index.html"));

describe("documents", () => {
  beforeEach(async () => {
    const { paper } = published;
    await published.publish(
      paper.put("organization", "tinh-uy", {
        name: "Tỉnh ủy",
        slug: "tinh-uy",
      }),
      paper.put("document", "nq", {
        slug: "nghi-quyet-05",
        title: "Nghị quyết về chuyển đổi số",
        type: "Nghị quyết",
        number: "05-NQ/TU",
        issuer: "tinh-uy",
        issuedOn: "2025-03-01",
        term: "khóa XIX",
      }),
      paper.put("document", "kh", {
        slug: "ke-hoach-7",
        title: "Kế hoạch trồng rừng",
        type: "Kế hoạch",
        issuerAsWritten: "Sở Nông nghiệp",
        issuedOn: "2024",
      }),
      paper.put("document", "tb", {
        slug: "thong-bao",
        title: "Thông báo họp",
      }),
      paper.article("mot", {
        documents: ["nq"],
        headline: "Triển khai nghị quyết",
      }),
      paper.article("hai", { documents: ["nq", "kh"], headline: "Rừng và số" }),
    );
  });

  it("tell what they are and which articles cite them, the newest first", () => {
    const words = published.words("van-ban/nghi-quyet-05");
    expect(words).toContain("Số, ký hiệu 05-NQ/TU");
    expect(words).toContain("Cơ quan ban hành Tỉnh ủy");
    expect(words).toContain("Ban hành Ngày 1/3/2025");
    expect(words).toContain("Khóa, nhiệm kỳ khóa XIX");
    expect(words).toMatch(/Rừng và số.*Triển khai nghị quyết/);
  });

  it("stand by year, type and issuer, with how many articles cite them", () => {
    for (const path of ["nam/2025", "loai/nghi-quyet", "co-quan/tinh-uy"]) {
      const words = published.words(`van-ban/${path}`);
      expect(words, path).toContain("Nghị quyết về chuyển đổi số");
      expect(words, path).toContain("2 bài dẫn");
      expect(words, path).not.toContain("Kế hoạch trồng rừng");
    }
    expect(published.words("van-ban/co-quan/so-nong-nghiep")).toContain(
      "Văn bản của Sở Nông nghiệp",
    );
    expect(published.words("van-ban/nam/khong-ro")).toContain("Thông báo họp");
  });

  it("can be had as files", async () => {
    const { paper, house } = published;
    mkdirSync(house.uploads, { recursive: true });
    writeFileSync(join(house.uploads, "nq.pdf"), PDF);
    await published.publish(
      paper.put("document", "nq", {
        slug: "nghi-quyet-05",
        title: "Nghị quyết về chuyển đổi số",
        file: pdfOf("nq", "nghi-quyet.pdf"),
      }),
    );
    const [, file] =
      /href="(\/tep\/[^"]+\.pdf)"/.exec(
        published.html("van-ban/nghi-quyet-05"),
      ) ?? [];
    expect(existsSync(join(house.tree, file ?? "không có"))).toBe(true);
    // A clean build has no upload folder of its own to read it from.
    await published.publish(
      paper.put("document", "nq", {
        slug: "nghi-quyet-05",
        title: "Nghị quyết",
      }),
    );
  });

  it("keep the address of an issuer that was renamed", async () => {
    const { paper } = published;
    await published.publish(
      paper.put("organization", "tinh-uy", {
        name: "Tỉnh ủy mới",
        slug: "tinh-uy-moi",
        formerSlugs: ["tinh-uy"],
      }),
    );
    expect(published.html("van-ban/co-quan/tinh-uy")).toContain(
      'content="0; url=/van-ban/co-quan/tinh-uy-moi/"',
    );
  });

  it("leave no page of a type, year or issuer of which nothing is left", async () => {
    const { paper } = published;
    await published.publish(paper.remove("document", "kh", ["ke-hoach-7"]));
    for (const path of ["nam/2024", "loai/ke-hoach", "co-quan/so-nong-nghiep"])
      expect(isThere(`van-ban/${path}`), path).toBe(false);
  });
});

describe("news by day", () => {
  it("stand under their day in Vietnam, and months lead to days", async () => {
    const { paper } = published;
    await published.publish(
      paper.article("dem", { firstPublicAt: "2026-10-31T18:00:00Z" }),
      paper.article("sang", at("2026-11-01")),
      paper.article("cu", at("2026-10-05")),
    );
    expect(published.words("moi-nhat/2026/11/01")).toMatch(
      /2 bài .*Tin sang.*10:00.*Tin dem.*01:00/,
    );
    expect(published.words("moi-nhat/2026/10")).toContain("Thứ Hai, 5/10/2026");
    expect(published.html("moi-nhat")).toContain('href="/moi-nhat/2026/10/"');
  });

  it("cut a full day short where it is one of many, and say how many there are", async () => {
    const { paper } = published;
    await published.publish(
      ...Array.from({ length: 6 }, (_, n) =>
        paper.article(`tin-${n}`, at("2026-11-01")),
      ),
    );
    expect(published.words("moi-nhat/2026/11")).toContain("Xem cả 6 bài");
    expect(published.words("moi-nhat/2026/11/01")).not.toContain("Xem cả");
  });
});

describe("corrections", () => {
  it("stand together by the day on which they were made", async () => {
    const { paper } = published;
    await published.publish(
      paper.article("mot", {
        ...at("2025-06-01"),
        corrections: [
          { correctedAt: "2025-06-02T03:00:00Z", note: "Lần đầu." },
          { correctedAt: "2025-12-31T18:00:00Z", note: "Sang năm mới." },
        ],
      }),
      paper.article("hai", {
        ...at("2026-02-01"),
        corrections: [
          { correctedAt: "2026-02-03T03:00:00Z", note: "Bài hai." },
        ],
      }),
    );
    expect(published.words("dinh-chinh")).toMatch(/Bài hai\..*Sang năm mới\./);
    expect(published.words("dinh-chinh")).not.toContain("Lần đầu.");
    expect(published.words("dinh-chinh/2025")).toContain("Tin mot Lần đầu.");
  });
});

describe("the photo library", () => {
  const photo = (id: string, values: object = {}) =>
    published.paper.put("photo", id, {
      caption: `Ảnh ${id}`,
      image: uploadOf(id),
      ...values,
    });

  it("has nothing of photos without a picture", async () => {
    const { paper } = published;
    await published.publish(
      photo("mot", { takenOn: "2026-11-01", isPublic: true }),
      paper.article("bai", { ...at("2026-11-02"), photos: ["mot"] }),
    );
    expect(published.words("thu-vien-anh")).toContain(
      "Thư viện chưa có ảnh nào",
    );
    expect(published.words("thu-vien-anh/2026/11/01")).toContain(
      "Không có ảnh nào ở đây",
    );
  });
});

describe("events", () => {
  const event = (slug: string, values: object) =>
    published.paper.put("event", slug, {
      slug,
      name: `Hội ${slug}`,
      ...values,
    });

  it("that come stand before those that are over, as of today", async () => {
    await published.publish(
      event("xa", { startsOn: "2027-01-05" }),
      event("gan", { startsOn: "2026-11-23" }),
      event("dang", { startsOn: "2026-11-20", endsOn: "2026-11-22" }),
      event("qua", { startsOn: "2026-11-21" }),
    );
    expect(published.words("su-kien")).toMatch(
      /Đang và sắp diễn ra.*Hội dang.*Hội gan.*Hội xa.*Đã diễn ra.*Hội qua/,
    );
    await published.turnDay("2026-11-23T00:00:00Z");
    expect(published.words("su-kien")).toMatch(
      /sắp diễn ra.*Hội gan.*Hội xa.*Đã diễn ra.*Hội qua.*Hội dang/,
    );
  });

  it("tell who took part with the title of that day, their parts and documents", async () => {
    const { paper } = published;
    await published.publish(
      paper.put("official", "lan", { slug: "lan", name: "Trần Thị Lan" }),
      paper.put("document", "nq", { slug: "nq", title: "Nghị quyết đại hội" }),
      event("dai-hoi", {
        startsOn: "2026-11-01",
        participants: [{ official: "lan", capacity: "Chủ trì" }],
      }),
      event("phien-mot", { startsOn: "2026-11-01", parent: "dai-hoi" }),
      paper.article("bai", {
        ...at("2026-11-01"),
        event: "dai-hoi",
        documents: ["nq"],
        mentions: [
          {
            official: "lan",
            titleAsWritten: "Bí thư Huyện ủy",
            isFormer: false,
          },
        ],
      }),
    );
    const words = published.words("su-kien/dai-hoi");
    expect(words).toContain("Trần Thị Lan Bí thư Huyện ủy Chủ trì");
    expect(words).toContain("Các hoạt động");
    expect(words).toContain("Hội phien-mot");
    expect(words).toContain("Nghị quyết đại hội");
    expect(published.words("su-kien/phien-mot")).toContain(
      "Trong khuôn khổ Hội dai-hoi",
    );
  });
});

describe("pages about the paper", () => {
  it("say what the paper says of itself, without saying the label twice", async () => {
    const { paper } = published;
    await published.publish(
      paper.put("site", "site", {
        name: "Báo Nhỏ",
        licence: "Giấy phép số 12/GP-BTTTT",
        phone: "0238 3 000 000",
        about: "Báo ra hằng ngày.",
        privacy: "Lời của tòa soạn.",
      }),
    );
    expect(published.words("gioi-thieu")).toMatch(
      /Báo ra hằng ngày\..*Giấy phép Số 12\/GP-BTTTT/,
    );
    expect(published.html("lien-he")).toContain('href="tel:02383000000"');
    expect(published.words("quyen-rieng-tu")).toContain("Lời của tòa soạn.");
    expect(published.words("quyen-rieng-tu")).not.toContain("cookie");
  });

  it("say what is true of this software where the paper says nothing", () => {
    expect(published.words("quyen-rieng-tu")).toContain("Không đặt cookie.");
    expect(published.words("kha-nang-tiep-can")).toContain("Còn thiếu");
    expect(published.words("rss")).toContain(
      "http://localhost:8080/thoi-su/rss.xml",
    );
  });
});

describe("a publish", () => {
  it("writes no other day, month, document, event or correction than its own", async () => {
    const { paper } = published;
    const full = (day: string, more: object = {}) => ({
      ...at(day),
      photos: ["anh"],
      documents: ["nq"],
      event: "hoi",
      corrections: [{ correctedAt: `${day}T05:00:00Z`, note: "Sửa." }],
      ...more,
    });
    await published.publish(
      paper.put("photo", "anh", { caption: "Ảnh", image: uploadOf("anh") }),
      paper.put("document", "nq", {
        slug: "nq",
        title: "Một",
        issuedOn: "2024",
      }),
      paper.put("document", "kh", {
        slug: "kh",
        title: "Hai",
        issuedOn: "2023",
      }),
      paper.put("event", "hoi", {
        slug: "hoi",
        name: "Hội",
        startsOn: "2026-10-01",
      }),
      paper.put("event", "le", {
        slug: "le",
        name: "Lễ",
        startsOn: "2026-09-01",
      }),
      paper.article("mot", full("2025-09-01")),
      paper.article("hai", full("2026-10-02")),
      paper.article("ba", full("2026-11-03")),
      paper.article("bon", full("2026-11-04")),
    );
    const written = await published.publish(
      paper.article("nam", full("2026-11-04", { documents: ["kh"] })),
    );
    expect(
      written.filter((file) =>
        /^(?:moi-nhat|van-ban|thu-vien-anh|dinh-chinh|su-kien)\/.*\.html$/.test(
          file,
        ),
      ),
    ).toEqual([
      "dinh-chinh/2026/index.html",
      "dinh-chinh/index.html",
      "moi-nhat/2026/11/04/index.html",
      "moi-nhat/2026/11/index.html",
      "moi-nhat/index.html",
      "su-kien/hoi/index.html",
      "van-ban/kh/index.html",
      "van-ban/nam/2023/index.html",
    ]);
  });
});
