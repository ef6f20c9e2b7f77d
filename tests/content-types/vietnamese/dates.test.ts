import { describe, expect, it } from "vitest";
import { findTime } from "../../../content-types/vietnamese/clock-times.ts";
import {
  findDates,
  formatNewsDate,
  nearestDay,
} from "../../../content-types/vietnamese/dates.ts";

const daysIn = (text: string) => findDates(text).map(({ day }) => day);

describe("dates", () => {
  it.each([
    ["Thứ 5, 12/05/2022 | 09:15 [GMT +7]", "2022-05-12"],
    ["08:15' 12/05/2022", "2022-05-12"],
    ["Ngày đăng: 12-05-2022", "2022-05-12"],
    ["12/5/2022, 15:03 (GMT+7)", "2022-05-12"],
    ["ngày 12 tháng 5 năm 2022", "2022-05-12"],
    ["Hôm nay 1-2-2013", "2013-02-01"],
    ["2022-05-12", "2022-05-12"],
    ["12.5.2022", "2022-05-12"],
    ["Chiều 7/4", "--04-07"],
    ["Sáng nay (23/7)", "--07-23"],
    ["ngày 10.10", "--10-10"],
    ["Sáng 15-3", "--03-15"],
  ])("are found in %s", (text, day) => {
    expect(daysIn(text)).toEqual([day]);
  });

  it.each([
    "tăng 3.4 điểm",
    "165-KH/ĐUK",
    "30/2020/NĐ-CP",
    "tỉ lệ 45/50",
    "ngày 31/2/2020",
    "nhiệm kỳ 2020-2025",
    "7-4 là số",
  ])("are not found in %s", (text) => {
    expect(daysIn(text)).toEqual([]);
  });

  it("keep the weekday that stands before them", () => {
    expect(findDates("Thứ Tư, 13/3/2024")[0]?.weekday).toBe(3);
    expect(findDates("Chủ nhật, ngày 12/5/2024")[0]?.weekday).toBe(0);
    expect(findDates("thứ 7 12/5/2024")[0]?.weekday).toBe(6);
    expect(findDates("13/3/2024")[0]?.weekday).toBeNull();
  });

  it("without year take the nearest one", () => {
    expect(nearestDay("--12-30", "2023-01-02")).toBe("2022-12-30");
    expect(nearestDay("--01-05", "2022-12-28")).toBe("2023-01-05");
    expect(nearestDay("--02-29", "2023-03-01")).toBe("2024-02-29");
    expect(nearestDay("--02-29", "2021-03-01")).toBe("2020-02-29");
  });

  it("are printed as papers do", () => {
    expect(formatNewsDate("2024-03-13T14:31:00+07:00")).toBe(
      "Thứ Tư, 13/3/2024 14:31 (GMT+7)",
    );
    expect(formatNewsDate("2024-03-16T17:05:00Z")).toBe(
      "Chủ Nhật, 17/3/2024 00:05 (GMT+7)",
    );
  });
});

describe("times of day", () => {
  it.each([
    ["10:18 23/07/2020", "10:18"],
    ["14:31'(GMT+7)", "14:31"],
    ["09h15'", "09:15"],
    ["8 giờ 05 phút", "08:05"],
    ["3:20:07 PM", "15:20"],
    ["12:10 AM", "00:10"],
  ])("are found in %s", (text, time) => {
    expect(findTime(text)?.time).toBe(time);
  });

  it("are not found in ratios and numbers", () => {
    expect(findTime("3,5 điểm, khóa 2020-2025")).toBeNull();
  });
});
