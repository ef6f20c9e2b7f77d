import { describe, expect, it } from "vitest";

import { changeHistoryOf } from "../../site/src/content/change-history.ts";

const article = {
  publishedAt: "2024-03-13T07:31:00.000Z",
  lastUpdatedAt: null,
  updateNote: null,
  updates: [],
  corrections: [],
};

/** Days and notes, newest first. */
const entriesOf = (more: Partial<Parameters<typeof changeHistoryOf>[0]>) =>
  changeHistoryOf({ ...article, ...more }).entries.map(
    ({ time, note }) => `${time.datetime.slice(5, 10)} ${note}`,
  );

describe("the history of an article's changes", () => {
  it("is empty until something changed", () => {
    expect(changeHistoryOf(article)).toMatchObject({
      updated: null,
      entries: [],
    });
  });

  it("goes from the newest change down to the first publication", () => {
    expect(
      entriesOf({
        updates: [
          { changedAt: "2024-03-14T01:00:00.000Z", note: "Một." },
          { changedAt: "2024-03-16T01:00:00.000Z", note: "Ba." },
        ],
        corrections: [
          { correctedAt: "2024-03-15T01:00:00.000Z", note: "Hai." },
        ],
        lastUpdatedAt: "2024-03-16T01:00:00.000Z",
      }),
    ).toEqual([
      "03-16 Ba.",
      "03-15 Đính chính: Hai.",
      "03-14 Một.",
      "03-13 Đăng lần đầu.",
    ]);
  });

  it("tells of an update that has a time and no note", () => {
    expect(entriesOf({ lastUpdatedAt: "2024-03-14T01:00:00.000Z" })).toEqual([
      "03-14 Cập nhật nội dung.",
      "03-13 Đăng lần đầu.",
    ]);
  });

  it("tells of one that was noted before there was a history", () => {
    expect(
      entriesOf({
        lastUpdatedAt: "2024-03-14T01:00:00.000Z",
        updateNote: "Thêm số liệu.",
      }),
    ).toEqual(["03-14 Thêm số liệu.", "03-13 Đăng lần đầu."]);
  });

  it("says the newest change in the Vietnamese form, on one line", () => {
    const { updated } = changeHistoryOf({
      ...article,
      lastUpdatedAt: "2024-03-14T01:05:00.000Z",
    });
    expect(updated).toEqual({
      datetime: "2024-03-14T08:05:00+07:00",
      label: "Thứ\u00a0Năm, 14/3/2024 08:05\u00a0(GMT+7)",
    });
  });
});
