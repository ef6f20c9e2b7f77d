import { describe, expect, it } from "vitest";

import {
  dayOf,
  eventTime,
  namedDate,
  timeAndDayOf,
} from "../../site/src/dates.ts";

const plain = (words: string) => words.replaceAll("\u00a0", " ");
const when = (
  startsOn: string | null,
  endsOn: string | null = null,
  partOfDay: "morning" | null = null,
  startsAt: string | null = null,
) => plain(eventTime({ startsOn, endsOn, partOfDay, startsAt }));

describe("dates that readers see", () => {
  it("say a day, a month or a year as far as it is known", () => {
    expect(["2020-07-03", "2020-07", "2020"].map(namedDate).map(plain)).toEqual(
      ["ngày 3/7/2020", "tháng 7/2020", "năm 2020"],
    );
  });

  it("are in Vietnamese time", () => {
    expect(dayOf("2024-03-12T17:00:00.000Z")).toBe("13/3/2024");
    expect(plain(timeAndDayOf("2024-03-12T16:59:00.000Z"))).toBe(
      "23:59 12/3/2024",
    );
  });

  it("tell when an event is, as precisely as it is known", () => {
    expect(when("2022-09-19")).toBe("Thứ Hai, 19/9/2022");
    expect(when("2022-09-19", null, "morning", "7 giờ 30")).toBe(
      "Sáng 19/9/2022, 7 giờ 30",
    );
    expect(when("2022-09")).toBe("Tháng 9/2022");
    expect(when("2022")).toBe("Năm 2022");
    expect(when(null)).toBe("Chưa rõ ngày");
  });

  it("write once what both ends of a span share", () => {
    expect(when("2024-03-09", "2024-03-11")).toBe("9–11/3/2024");
    expect(when("2024-02-28", "2024-03-02")).toBe("28/2–2/3/2024");
    expect(when("2023-12-30", "2024-01-02")).toBe("30/12/2023–2/1/2024");
    expect(when("2024-03", "2024-04")).toBe("3/2024–4/2024");
  });
});
