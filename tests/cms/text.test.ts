import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { Content } from "../newsroom/make-content.ts";
import {
  startCms,
  type Cms,
  type Saved,
  type StartedCms,
} from "../newsroom/start-cms.ts";

let started: StartedCms;
let cms: Cms;
let content: Content;

beforeAll(async () => {
  started = await startCms();
  cms = started.cms;
  content = new Content(cms);
});
afterAll(() => started.stop());

describe("a text", () => {
  test("is stored in NFC", async () => {
    const { name } = await cms.create("official", {
      name: "Nguyễn Thị Hà".normalize("NFD"),
    });
    expect(name).toBe("Nguyễn Thị Hà".normalize("NFC"));
  });

  test("loses control characters", async () => {
    const { name } = await cms.create("topic", {
      name: "Cải\u0000 cách\u0007",
    });
    expect(name).toBe("Cải cách");
  });

  test("inside a component is cleaned as well", async () => {
    const { documentId } = await content.article("Bài có bút danh", {
      bylines: [{ name: "Thanh Lê".normalize("NFD") + "\u0001" }],
    });
    const article = await cms.find("article", documentId, {
      populate: ["bylines"],
    });
    expect(article?.["bylines"]).toMatchObject([{ name: "Thanh Lê" }]);
  });

  test("keeps the tone placement of its writer", async () => {
    const { name } = await cms.create("topic", { name: "Hoà giải, hòa bình" });
    expect(name).toBe("Hoà giải, hòa bình");
  });

  test("too long for its line is refused in Vietnamese", async () => {
    await expect(
      cms.create("photo", { caption: "Ảnh", place: "x".repeat(256) }),
    ).rejects.toThrow("ô “Nơi chụp” dài 256 ký tự, nhiều nhất là 255");
  });

  test("that must be there is asked for in Vietnamese", async () => {
    await expect(cms.create("official", { name: " " })).rejects.toThrow(
      "ô “Họ và tên” còn trống",
    );
  });
});

describe("a date", () => {
  test.each([
    ["23/7/2020", "2020-07-23"],
    ["7/2020", "2020-07"],
    ["2020", "2020"],
    ["2020-07-23", "2020-07-23"],
  ])("written as %s is stored as %s", async (written, stored) => {
    const photo = await cms.create("photo", {
      caption: "Ảnh",
      takenOn: written,
    });
    expect(photo["takenOn"]).toBe(stored);
  });

  test("that no calendar has is refused with its field", async () => {
    await expect(
      cms.create("photo", { caption: "Ảnh", takenOn: "31/2/2020" }),
    ).rejects.toThrow("“31/2/2020” ở ô “Ngày chụp” không phải ngày tháng");
  });
});

describe("a choice", () => {
  test("outside its list is refused", async () => {
    await expect(
      cms.create("event", { name: "Hội nghị", partOfDay: "midnight" }),
    ).rejects.toThrow("ô “Buổi” không có lựa chọn “midnight”");
  });
});

describe("a search", () => {
  let committee: Saved;
  const find = async (query: string) => {
    const response = await cms.askAdmin(
      `/content-manager/collection-types/api::organization.organization?_q=${encodeURIComponent(query)}`,
    );
    const { results } = (await response.json()) as { results: Saved[] };
    return results.map(({ documentId }) => documentId);
  };

  beforeAll(async () => {
    committee = await cms.create("organization", {
      name: "Đảng ủy Khối các cơ quan tỉnh",
    });
    await cms.create("organization", { name: "Sở Nội vụ" });
  });

  test.each(["dang uy", "ĐẢNG UỶ", "Đảng uỷ", "đảng ủy", "khối đảng"])(
    "for %s finds Đảng ủy in the admin's list",
    async (query) => {
      expect(await find(query)).toEqual([committee.documentId]);
    },
  );

  test("counts what it finds", async () => {
    const response = await cms.askAdmin(
      "/content-manager/collection-types/api::organization.organization?_q=dang%20uy",
    );
    const { pagination } = (await response.json()) as {
      pagination: { total: number };
    };
    expect(pagination.total).toBe(1);
  });

  test("looks into other spellings of a name", async () => {
    const official = await cms.create("official", {
      name: "Hồ Chí Minh",
      otherNames: "Nguyễn Ái Quốc\nNguyễn Tất Thành",
    });
    const response = await cms.askAdmin(
      "/content-manager/collection-types/api::official.official?_q=tat%20thanh",
    );
    const { results } = (await response.json()) as { results: Saved[] };
    expect(results.map(({ documentId }) => documentId)).toEqual([
      official.documentId,
    ]);
  });

  test("in a relation picker ignores marks", async () => {
    const response = await cms.askAdmin(
      "/content-manager/relations/api::position.position/organization?_q=dang%20uy",
    );
    const { results } = (await response.json()) as { results: Saved[] };
    expect(results.map(({ documentId }) => documentId)).toEqual([
      committee.documentId,
    ]);
  });

  test("finds a changed text after an update of another field", async () => {
    const { documentId } = await cms.create("organization", {
      name: "Ủy ban kiểm tra",
    });
    await cms.update("organization", documentId, { shortNames: "UBKT" });
    expect(await find("uy ban ubkt")).toEqual([documentId]);
  });
});

test("a list of people is sorted by given name in the Vietnamese order", async () => {
  for (const name of ["Lê Thị Đình", "Vũ Hải", "Đỗ Văn Chi", "An Thùy Dương"])
    await cms.create("official", { name, distinction: "thứ tự" });
  const response = await cms.askAdmin(
    "/content-manager/collection-types/api::official.official?_q=thu%20tu&sort=name:ASC",
  );
  const { results } = (await response.json()) as { results: Saved[] };
  expect(results.map(({ name }) => name)).toEqual([
    "Đỗ Văn Chi",
    "An Thùy Dương",
    "Lê Thị Đình",
    "Vũ Hải",
  ]);
});
