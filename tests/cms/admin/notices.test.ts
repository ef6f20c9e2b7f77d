import type {
  PublisherState,
  Trouble,
} from "@toa-soan/content-types/publisher-state";
import { describe, expect, test } from "vitest";

import {
  durationOf,
  timeOf,
} from "../../../cms/src/admin/publisher/figures.ts";
import { noticesOf } from "../../../cms/src/admin/publisher/notices.ts";
import {
  stepOfDocument,
  stepOfSite,
} from "../../../cms/src/admin/publisher/way-to-readers.ts";

type Publisher = NonNullable<PublisherState["publisher"]>;

const AT = "2026-11-22T04:46:10.000Z";

const publisher: Publisher = {
  position: 40,
  release: {
    id: 7,
    after: 38,
    position: 40,
    at: AT,
    ms: 120,
    written: 5,
    removed: 0,
    backTo: null,
  },
  troubles: [],
  work: null,
  heardAt: AT,
  silentMs: 3_000,
};

/** How the publisher is when all is well, with differences. */
const state = (
  differences: Partial<Omit<PublisherState, "publisher">> = {},
  publisherDifferences: Partial<Publisher> = {},
): PublisherState => ({
  publisher: { ...publisher, ...publisherDifferences },
  waiting: null,
  siteUrl: null,
  document: null,
  ...differences,
});

const waiting = (ms: number) => ({ waiting: { count: 1_234, since: AT, ms } });

const trouble = (kind: Trouble["kind"], owner: string | null = null) => ({
  troubles: [{ kind, owner, line: "Không được: lý do.", since: AT }],
});

const document = {
  isPublic: true,
  isReleased: true,
  changedAt: AT,
  ms: 245,
  address: null,
};

const titles = (of: PublisherState) => noticesOf(of).map(({ title }) => title);

describe("the notices", () => {
  test("are none when all is well", () => {
    expect(noticesOf(state())).toEqual([]);
  });

  test("give the publisher's line, what readers see and what to do", () => {
    const [notice] = noticesOf(state({}, trouble("release")));
    expect(notice).toMatchObject({
      tone: "danger",
      title: "Chưa lên trang được, bạn đọc vẫn xem bản trước",
      text: "Không được: lý do.",
      advice: expect.stringContaining("không cần đăng lại") as string,
    });
  });

  test("lead to a photo without a picture, as a warning", () => {
    const [notice] = noticesOf(state({}, trouble("photo", "photo anh-1")));
    expect(notice).toMatchObject({ tone: "warning", owner: "photo anh-1" });
  });

  test("say that the publisher takes nothing, once changes wait too long", () => {
    const silent = { silentMs: 600_000 };
    expect(titles(state(waiting(2_000), silent))).toEqual([]);
    expect(titles(state(waiting(20_000), silent))).toEqual([
      "Bộ xuất bản chưa nhận 1.234 thay đổi, bạn đọc vẫn xem bản trước",
    ]);
  });

  test("say nothing of the kind while it works on them", () => {
    expect(titles(state(waiting(90_000), { silentMs: 800 }))).toEqual([]);
  });

  test("say that it was never heard of", () => {
    const [notice] = noticesOf({ ...state(waiting(20_000)), publisher: null });
    expect(notice?.text).toContain("Chưa từng có tin");
  });

  test("say that it is silent although it was in trouble", () => {
    const inTrouble = (silentMs: number) =>
      state(waiting(90_000), { ...trouble("release"), silentMs });
    expect(noticesOf(inTrouble(20_000))).toHaveLength(1);
    expect(noticesOf(inTrouble(90_000))).toHaveLength(2);
  });

  test("say that the site was led back", () => {
    const release = publisher.release && { ...publisher.release, backTo: 5 };
    expect(titles(state({}, { release }))).toEqual([
      "Trang báo đã được lùi về bản 5",
    ]);
  });
});

describe("the way of a document", () => {
  test.each([
    ["Chưa có trên trang báo", state()],
    ["Đã lên trang sau 0,25 giây", state({ document })],
    ["Đang có trên trang báo", state({ document: { ...document, ms: null } })],
    [
      "Đã gỡ khỏi trang sau 0,25 giây",
      state({ document: { ...document, isPublic: false } }),
    ],
    [
      "Đang lên trang…",
      state({ ...waiting(300), document: { ...document, isReleased: false } }),
    ],
    [
      "Đang chờ lên trang",
      state(
        { ...waiting(300), document: { ...document, isReleased: false } },
        trouble("release"),
      ),
    ],
  ])("is told as “%s”", (line, of) => {
    expect(stepOfDocument(of).line).toBe(line);
  });
});

describe("the way of everything", () => {
  test("tells what long work is at", () => {
    const work = { what: "pages", done: 1_200, of: 50_000 } as const;
    expect(stepOfSite(state(waiting(300), { work }))).toMatchObject({
      line: "Đang phát hành 1.234 thay đổi…",
      detail: "Đang dựng trang: 1.200/50.000",
    });
  });

  test("is at its end when nothing waits", () => {
    expect(stepOfSite(state()).line).toBe("Bạn đọc đang xem bản mới nhất");
  });
});

test.each([
  [245, "0,25 giây"],
  [4_520, "4,5 giây"],
  [125_000, "2 phút"],
  [3_900_000, "1 giờ 5 phút"],
  [7_200_000, "2 giờ"],
  [864_000_000, "10 ngày"],
])("%i milliseconds are %s", (milliseconds, words) => {
  expect(durationOf(milliseconds)).toBe(words);
});

test("instants are told by the clock of Vietnam", () => {
  expect(timeOf(AT)).toBe("11:46:10 22/11/2026");
});
