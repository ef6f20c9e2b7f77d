import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { answer } from "../../../site/archive/open.ts";
import { untilHour, whenDayTurns } from "../../../site/publisher/daily.ts";
import type { Publisher } from "../../../site/publisher/publisher.ts";
import { Records } from "../../../site/publisher/records.ts";
import { PublishingHouse } from "../../newsroom/publishing.ts";
import { SmallPaper } from "../../newsroom/small-paper.ts";

describe("the day to which the site stands", () => {
  let house: PublishingHouse;
  let publisher: Publisher;

  beforeEach(async () => {
    house = new PublishingHouse();
    house.now = new Date("2026-11-22T16:59:59Z");
    publisher = await house.open();
    await publisher.take([new SmallPaper().firstCopy()]);
    await publisher.release();
  });

  afterEach(() => house.close());

  const today = () => answer(house.store, { question: "today", args: [] });

  it("is the day in Vietnam when the publisher opens", () => {
    expect(today().answer).toBe("2026-11-22");
  });

  it("turns at midnight in Vietnam and at no other time", () => {
    expect(publisher.turnDay()).toBe(false);
    house.now = new Date("2026-11-22T17:00:00Z");
    expect(publisher.turnDay()).toBe(true);
    expect(publisher.turnDay()).toBe(false);
    expect(today().answer).toBe("2026-11-23");
  });

  it("turns when the publisher opens after a night without it", async () => {
    house.now = new Date("2026-11-25T01:00:00Z");
    await house.open();
    expect(today().answer).toBe("2026-11-25");
  });

  it("makes only those pages anew that asked for it", () => {
    const records = new Records(house.store);
    house.now = new Date("2026-11-22T17:00:00Z");
    publisher.turnDay();
    expect(records.stalePages()).toEqual([
      "/",
      "/su-kien/",
      "/sitemap/tin-moi.xml",
    ]);
  });
});

describe("the clock of the publisher", () => {
  afterEach(() => vi.useRealTimers());

  it("strikes at midnight in Vietnam, and soon after a sleep over midnight", async () => {
    vi.useFakeTimers({ now: new Date("2026-11-22T16:59:00Z") });
    const struck: string[] = [];
    const stop = new AbortController();
    const over = whenDayTurns(stop.signal, () => {
      struck.push(new Date().toISOString());
      return Promise.resolve();
    });
    await vi.advanceTimersByTimeAsync(59_000);
    expect(struck).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(struck).toEqual(["2026-11-22T17:00:00.000Z"]);
    vi.setSystemTime(new Date("2026-11-23T22:00:00Z"));
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    expect(struck).toHaveLength(2);
    stop.abort();
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    await over;
    expect(struck).toHaveLength(2);
  });

  it.each([
    [3, "2026-11-22T19:59:00Z", 1],
    [3, "2026-11-22T20:00:00Z", 24 * 60],
    [3, "2026-11-22T21:00:00Z", 23 * 60],
    [0, "2026-11-22T16:59:00Z", 1],
    [0, "2026-11-22T17:00:00Z", 24 * 60],
    [0, "2026-11-22T23:30:00Z", 17 * 60 + 30],
  ])("strikes %d in Vietnam after %s in %d minutes", (hour, now, minutes) => {
    expect(untilHour(hour, Date.parse(now))).toBe(minutes * 60_000);
  });
});
