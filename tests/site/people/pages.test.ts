import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Change } from "@toa-soan/content-types/change";
import type { TypeName } from "@toa-soan/content-types/type-name";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { Publisher } from "../../../site/publisher/publisher.ts";
import {
  cleanBuild,
  PublishingHouse,
  treeOf,
} from "../../newsroom/publishing.ts";
import { SmallPaper } from "../../newsroom/small-paper.ts";

let paper: SmallPaper;
let house: PublishingHouse;
let publisher: Publisher;

const named = (type: TypeName, slug: string, values: object = {}) =>
  paper.put(type, slug, { slug, name: `Tên ${slug}`, ...values });

const publish = async (...changes: Change[]) => {
  await publisher.take([paper.batch(...changes)]);
  return (await publisher.release())?.written ?? [];
};

/** The words of a page's main part, as a reader gets them one after another. */
const wordsOf = (path: string) => {
  const html = readFileSync(join(house.tree, path, "index.html"), "utf8");
  const main = /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? "";
  return main
    .replace(/<[^>]*>/g, " ")
    .replace(/&nbsp;|\u00a0/g, " ")
    .replace(/\s+/g, " ");
};
const htmlOf = (path: string) =>
  readFileSync(join(house.tree, path, "index.html"), "utf8");

beforeEach(async () => {
  paper = new SmallPaper();
  house = new PublishingHouse();
  publisher = await house.open();
  named("organization", "tinh-uy", { name: "Tỉnh ủy", order: 1 });
  named("organization", "ban", {
    name: "Ban Tuyên giáo",
    parent: "tinh-uy",
    order: 2,
    shortNames: ["BTG"],
    foundedOn: "1930-08-01",
  });
  const title = (name: string, organization: string | null, rank: number) => ({
    title: name,
    organization,
    rank,
  });
  paper.put("position", "bi-thu", title("Bí thư", "tinh-uy", 1));
  paper.put("position", "pho", title("Phó Bí thư", "tinh-uy", 2));
  paper.put("position", "truong-ban", title("Trưởng ban", "ban", 3));
  paper.put("position", "tinh-uy-vien", title("Tỉnh ủy viên", null, 4));
  named("official", "lan", { name: "Trần Thị Lan" });
  named("official", "binh", { name: "Lê Bình" });
  named("topic", "nong-thon", { name: "Nông thôn" });
  named("topic", "bien", { name: "Biển" });
  await publisher.take([paper.firstCopy()]);
  await publisher.release();
});

afterEach(async () => {
  expect(treeOf(house.tree)).toEqual(await cleanBuild(paper.firstCopy()));
  house.close();
});

const names = (official: string, values: object = {}) => ({
  mentions: [{ official, ...values }],
});

describe("an official's page", () => {
  it("tells three attestations of one office in one line", async () => {
    const attested = (n: number, attestedOn: string) =>
      paper.put("term", `term-${n}`, {
        official: "lan",
        position: "bi-thu",
        evidence: `bai-${n}`,
        attestedOn,
      });
    await publish(
      paper.article("bai-1"),
      paper.article("bai-2"),
      paper.article("bai-3"),
      attested(1, "2020-09-03"),
      attested(2, "2021-07-02"),
      attested(3, "2022-09-19"),
    );
    const words = wordsOf("nhan-su/lan");
    expect(words).toContain(
      "Được ghi nhận 3 lần, từ ngày 3/9/2020 đến ngày 19/9/2022.",
    );
    expect(words).toContain(
      "Chưa rõ thời điểm bắt đầu. Chưa có tin thôi giữ chức.",
    );
    expect(words).toContain("Tin bai-2 (ngày 2/7/2021)");
    expect(htmlOf("nhan-su/lan").match(/<li class="former/g)).toBeNull();
    expect(words.match(/Bí thư Tỉnh ủy/g)).toHaveLength(1);
  });

  it("puts what they hold before what they held", async () => {
    await publish(
      paper.put("term", "cu", {
        official: "lan",
        position: "bi-thu",
        startedOn: "2022",
        endedOn: "2025-06",
      }),
      paper.put("term", "moi", {
        official: "lan",
        position: "pho",
        startedOn: "2015",
      }),
    );
    const words = wordsOf("nhan-su/lan");
    expect(words.indexOf("Từ năm 2015.")).toBeGreaterThan(0);
    expect(words.indexOf("Từ năm 2015.")).toBeLessThan(
      words.indexOf("Từ năm 2022 đến tháng 6/2025."),
    );
  });

  it("tells what they did by date with the title of that day", async () => {
    await publish(
      paper.article("hop", {
        ...names("lan", {
          titleAsWritten: "Trưởng ban Tuyên giáo",
          capacity: "Chủ trì",
        }),
        firstPublicAt: "2024-03-13T07:31:00Z",
      }),
      paper.article("tham", {
        ...names("lan", { titleAsWritten: "Bí thư", isFormer: true }),
        firstPublicAt: "2025-12-31T18:00:00Z",
      }),
    );
    const words = wordsOf("nhan-su/lan");
    expect(words).toContain("13/3/2024 Tin hop Trưởng ban Tuyên giáo Chủ trì");
    expect(words).toContain("1/1/2026 Tin tham Nguyên Bí thư");
    expect(words).toContain("Tin bài theo năm 2026 2024");
  });

  it("leads to a page for each year, under its former address as well", async () => {
    const in2024 = { firstPublicAt: "2024-03-13T07:31:00Z" };
    await publish(paper.article("hop", { ...names("lan"), ...in2024 }));
    expect(wordsOf("nhan-su/lan/2024")).toContain("13/3/2024 Tin hop");
    await publish(
      named("official", "lan", { slug: "thu-lan", formerSlugs: ["lan"] }),
    );
    expect(wordsOf("nhan-su/thu-lan/2024")).toContain("Tin hop");
    expect(htmlOf("nhan-su/lan/2024")).toContain(
      'content="0; url=/nhan-su/thu-lan/2024/"',
    );
    await publish(paper.remove("article", "hop"));
    expect(existsSync(join(house.tree, "nhan-su/thu-lan/2024"))).toBe(false);
    expect(existsSync(join(house.tree, "nhan-su/lan/2024"))).toBe(false);
  });

  it("tells the events in which they took part", async () => {
    await publish(
      named("event", "hoi", {
        startsOn: "2024-03-28",
        participants: [{ official: "lan", capacity: "Phát biểu" }],
      }),
    );
    expect(wordsOf("nhan-su/lan")).toContain("Tên hoi Phát biểu");
  });
});

describe("an organization's page", () => {
  it("tells its parent, parts, predecessors and successor", async () => {
    await publish(
      named("organization", "ban-cu", {
        name: "Ban Khoa giáo",
        successor: "ban",
        dissolvedOn: "2007-04",
      }),
    );
    expect(wordsOf("co-quan/ban")).toMatch(/Gọi tắt : BTG|Gọi tắt: BTG/);
    const words = wordsOf("co-quan/ban");
    expect(words).toContain("Cơ quan cấp trên Tỉnh ủy");
    expect(words).toContain("Thành lập Ngày 1/8/1930");
    expect(words).toContain("Tiền thân Ban Khoa giáo");
    expect(wordsOf("co-quan/tinh-uy")).toContain(
      "Đơn vị trực thuộc Ban Tuyên giáo",
    );
    const former = wordsOf("co-quan/ban-cu");
    expect(former).toContain("Kết thúc hoạt động Tháng 4/2007");
    expect(former).toContain("Cơ quan kế tục Ban Tuyên giáo");
  });

  it("tells who held its offices, with the article that attests it", async () => {
    await publish(
      paper.article("bau"),
      paper.put("term", "mot", {
        official: "lan",
        position: "bi-thu",
        startedOn: "2020-10-17",
        evidence: "bau",
        attestedOn: "2020-10-17",
      }),
      paper.put("term", "hai", {
        official: "binh",
        position: "bi-thu",
        endedOn: "2020",
      }),
    );
    const words = wordsOf("co-quan/tinh-uy");
    expect(words).toContain(
      "Bí thư Trần Thị Lan Từ ngày 17/10/2020. Được ghi nhận ngày 17/10/2020. Chưa có tin thôi giữ chức. Theo bài: Tin bau (ngày 17/10/2020) Lê Bình Đến năm 2020. Chưa rõ thời điểm bắt đầu.",
    );
    expect(words).toContain("Tin bài Bài về sự kiện");
  });

  it("tells what it issued and hosted, and the articles about that", async () => {
    await publish(
      paper.put("document", "nq", {
        title: "Nghị quyết về nông thôn",
        slug: "nq",
        issuer: "tinh-uy",
        issuedOn: "2024-01-05",
      }),
      named("event", "hoi", { host: "tinh-uy", startsOn: "2024-03" }),
      paper.article("ve-nq", { documents: ["nq"] }),
      paper.article("ve-hoi", { event: "hoi" }),
      paper.article("khac"),
    );
    const words = wordsOf("co-quan/tinh-uy");
    expect(words).toContain("Nghị quyết về nông thôn");
    expect(words).toContain("Tên hoi");
    expect(words).toContain("Tin ve-nq");
    expect(words).toContain("Tin ve-hoi");
    expect(words).not.toContain("Tin khac");
  });

  it("stands in the tree of organizations even when editors put two in a circle", async () => {
    await publish(
      named("organization", "a", { parent: "b", order: 8 }),
      named("organization", "b", { parent: "a", order: 9 }),
    );
    expect(wordsOf("co-quan")).toContain("Tỉnh ủy Ban Tuyên giáo Tên a Tên b");
    expect(wordsOf("co-quan/a")).toContain("Cơ quan cấp trên Tên b");
  });
});

describe("the officials", () => {
  beforeEach(() =>
    publish(
      paper.put("term", "mot", {
        official: "lan",
        position: "bi-thu",
        startedOn: "2020-10",
      }),
      paper.put("term", "hai", {
        official: "binh",
        position: "bi-thu",
        startedOn: "2015",
        endedOn: "2020-10",
      }),
      paper.put("term", "ba", {
        official: "binh",
        position: "tinh-uy-vien",
        attestedOn: "2022-09-19",
      }),
    ),
  );

  it("stand by organization with what they hold, offices of none last", () => {
    expect(wordsOf("nhan-su")).toContain(
      "Tỉnh ủy Bí thư Trần Thị Lan Từ tháng 10/2020 Chức vụ khác Tỉnh ủy viên Lê Bình Được ghi nhận ngày 19/9/2022",
    );
    expect(wordsOf("nhan-su")).not.toContain("Từ năm 2015");
  });

  it("stand by given name", () => {
    const words = wordsOf("nhan-su/theo-ten");
    expect(words.indexOf("Lê Bình")).toBeLessThan(
      words.indexOf("Trần Thị Lan"),
    );
  });

  it("stand by the year in which they held an office", () => {
    expect(wordsOf("nhan-su/theo-ngay/2018")).toContain(
      "Bí thư Lê Bình Từ năm 2015 đến tháng 10/2020",
    );
    expect(wordsOf("nhan-su/theo-ngay/2018")).not.toContain("Lan");
    const turn = wordsOf("nhan-su/theo-ngay/2020");
    expect(turn).toContain("Trần Thị Lan Từ tháng 10/2020");
    expect(turn).toContain("Lê Bình Từ năm 2015");
    const after = wordsOf("nhan-su/theo-ngay/2022");
    expect(after).toContain("Bí thư Trần Thị Lan");
    expect(after).not.toContain("Từ năm 2015");
    expect(wordsOf("nhan-su/theo-ngay")).toContain(
      "2022 2020 2019 2018 2017 2016 2015",
    );
  });

  it("leave the years before alone when somebody gets an office", async () => {
    const written = await publish(
      paper.put("term", "bon", {
        official: "binh",
        position: "truong-ban",
        startedOn: "2020-12-01",
      }),
    );
    const years = written.filter((file) => file.includes("theo-ngay/2"));
    expect(years.sort()).toEqual([
      "nhan-su/theo-ngay/2020/index.html",
      "nhan-su/theo-ngay/2022/index.html",
    ]);
  });
});

describe("a topic's page", () => {
  const on = (topic: string, firstPublicAt: string) => ({
    topics: [topic],
    firstPublicAt,
  });

  it("tells its articles, newest first, and leads to its months", async () => {
    await publish(
      paper.article("mot", on("bien", "2026-09-30T18:00:00Z")),
      paper.article("hai", on("bien", "2026-11-02T03:00:00Z")),
      paper.article("ba", on("nong-thon", "2026-11-02T04:00:00Z")),
    );
    const words = wordsOf("chu-de/bien");
    expect(words.indexOf("Tin hai")).toBeLessThan(words.indexOf("Tin mot"));
    expect(words).not.toContain("Tin ba");
    expect(htmlOf("chu-de/bien")).toContain('href="/chu-de/bien/2026/10/"');
    expect(wordsOf("chu-de/bien/2026/10")).toContain("Tin mot");
    expect(wordsOf("bai-viet/mot")).toContain("Biển");
    expect(htmlOf("bai-viet/mot")).toContain('href="/chu-de/bien/"');
    expect(wordsOf("chu-de")).toContain("Nông thôn");
  });

  it("keeps its months under a former address", async () => {
    await publish(paper.article("mot", on("bien", "2026-11-02T03:00:00Z")));
    await publish(
      named("topic", "bien", { slug: "bien-dao", formerSlugs: ["bien"] }),
    );
    expect(htmlOf("chu-de/bien/2026/11")).toContain(
      'content="0; url=/chu-de/bien-dao/2026/11/"',
    );
  });
});

describe("a publish", () => {
  it("writes no page of a person, body, topic or year that it does not concern", async () => {
    const about = (official: string, topic: string, day: number) => ({
      ...names(official),
      topics: [topic],
      firstPublicAt: `2026-11-0${day}T03:00:00Z`,
    });
    await publish(
      paper.article("mot", about("lan", "bien", 1)),
      paper.article("hai", about("binh", "nong-thon", 2)),
      paper.put("term", "mot", {
        official: "lan",
        position: "bi-thu",
        evidence: "mot",
        attestedOn: "2026-11-02",
      }),
    );
    const written = await publish(
      paper.article("ba", about("binh", "nong-thon", 3)),
    );
    const below = (folders: RegExp) =>
      written.filter((file) => folders.test(file)).sort();
    expect(below(/^(?:nhan-su|co-quan|chu-de)\/.*\.html$/)).toEqual([
      "chu-de/nong-thon/2026/11/index.html",
      "chu-de/nong-thon/index.html",
      "nhan-su/binh/2026/index.html",
      "nhan-su/binh/index.html",
    ]);
    // The article that was the newest leads to the new one now.
    expect(below(/^bai-viet\/.*\.html$/)).toEqual([
      "bai-viet/ba/index.html",
      "bai-viet/hai/index.html",
    ]);
  });
});
