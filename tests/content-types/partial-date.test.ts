import fc from "fast-check";
import { describe, expect, it, test } from "vitest";

import {
  readPartialDate,
  writePartialDate,
} from "@toa-soan/content-types/partial-date";

describe("a date as people write it", () => {
  it.each([
    ["20/11/2026", "2026-11-20"],
    ["5/7/2026", "2026-07-05"],
    ["05-07-2026", "2026-07-05"],
    ["5.7.2026", "2026-07-05"],
    ["5 7 2026", "2026-07-05"],
    ["  20 / 11 / 2026 ", "2026-11-20"],
    ["ngày 20/11/2026", "2026-11-20"],
    ["ngày 20 tháng 11 năm 2026", "2026-11-20"],
    ["20 tháng 11, 2026", "2026-11-20"],
    ["29/2/2024", "2024-02-29"],
    ["2026-11-20", "2026-11-20"],
    ["11/2026", "2026-11"],
    ["tháng 7/2026", "2026-07"],
    ["Tháng 7 năm 2026", "2026-07"],
    ["2026-7", "2026-07"],
    ["2026", "2026"],
    ["năm 2026", "2026"],
    ["năm 2026".normalize("NFD"), "2026"],
  ])("%s is understood", (written, stored) => {
    expect(readPartialDate(written)).toBe(stored);
  });

  it.each([
    "",
    "20",
    "20/11",
    "20/11/26",
    "30/2/2026",
    "29/2/2026",
    "31/4/2026",
    "13/2026",
    "0/2026",
    "11/20/2026",
    "0/11/2026",
    "20112026",
    "tháng 2026",
    "ngày 2026",
    "ngày 11/2026",
    "20/11/2026 8:00",
    "hôm qua",
  ])("“%s” is no date", (written) => {
    expect(readPartialDate(written)).toBeNull();
  });
});

describe("a stored date", () => {
  it.each([
    ["2026-11-20", "20/11/2026"],
    ["2026-07-05", "05/07/2026"],
    ["2026-07", "07/2026"],
    ["2026", "2026"],
  ])("%s is written %s", (stored, written) => {
    expect(writePartialDate(stored)).toBe(written);
  });

  test("is read as itself when it was written", () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date("1000-01-01"),
          max: new Date("9999-12-31"),
          noInvalidDate: true,
        }),
        fc.constantFrom(4, 7, 10),
        (date, length) => {
          const stored = date.toISOString().slice(0, length);
          expect(readPartialDate(writePartialDate(stored))).toBe(stored);
        },
      ),
    );
  });
});
