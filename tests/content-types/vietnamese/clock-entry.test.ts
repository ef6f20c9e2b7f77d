import fc from "fast-check";
import { describe, expect, it, test } from "vitest";

import {
  readVietnameseTime,
  writeVietnameseTime,
} from "@toa-soan/content-types/vietnamese/clock-entry";

describe("a time as people write it", () => {
  it.each([
    ["27/11/2026 18:30", "2026-11-27T11:30:00.000Z"],
    ["7/3/2026 6:05", "2026-03-06T23:05:00.000Z"],
    ["07-03-2026, 06:05", "2026-03-06T23:05:00.000Z"],
    ["27.11.2026 18h30", "2026-11-27T11:30:00.000Z"],
    ["27/11/2026 18 giờ 30", "2026-11-27T11:30:00.000Z"],
    ["27/11/2026 18h", "2026-11-27T11:00:00.000Z"],
    ["18:30 27/11/2026", "2026-11-27T11:30:00.000Z"],
    ["18h30 ngày 27/11/2026", "2026-11-27T11:30:00.000Z"],
    ["  27/11/2026   0:00 ", "2026-11-26T17:00:00.000Z"],
  ])("%s is understood, in Vietnam's time", (entry, instant) => {
    expect(readVietnameseTime(entry)).toBe(instant);
  });

  it.each([
    "",
    "27/11/2026",
    "18:30",
    "30/2/2026 10:00",
    "29/2/2027 10:00",
    "32/1/2026 10:00",
    "1/13/2026 10:00",
    "11/27/2026 18:30",
    "27/11/26 18:30",
    "27/11/2026 24:00",
    "27/11/2026 18:60",
    "2026-11-27T18:30",
    "ngày mai 8:00",
  ])("“%s” is no time", (entry) => {
    expect(readVietnameseTime(entry)).toBeNull();
  });
});

test("what is shown is read as the same minute", () => {
  fc.assert(
    fc.property(
      fc.integer({
        min: Date.UTC(1976, 0, 1) / 60_000,
        max: Date.UTC(2099, 11, 31) / 60_000,
      }),
      (minute) => {
        const instant = new Date(minute * 60_000);
        expect(readVietnameseTime(writeVietnameseTime(instant))).toBe(
          instant.toISOString(),
        );
      },
    ),
  );
});
