import {
  dateInWords,
  isOnCalendar,
  readPartialDate,
  writePartialDate,
} from "@toa-soan/content-types/partial-date";
import {
  weekdayName,
  weekdayOf,
} from "@toa-soan/content-types/vietnamese/dates";

import { EntryInput, type Entry, type EntryInputProps } from "./entry-input";

const DATE: Entry = {
  read: readPartialDate,
  write: writePartialDate,
  isStored: isOnCalendar,
  // `Thứ Sáu, ngày 20/11/2026`, `Chỉ rõ tháng 11/2026`
  spellOut: (date) =>
    date.length === "2026-11-20".length
      ? `${weekdayName(weekdayOf(date))}, ${dateInWords(date)}`
      : `Chỉ rõ ${dateInWords(date)}`,
  kind: "ngày",
  example: "20/11/2026",
  advice:
    "Ghi ngày trước, như 20/11/2026; chỉ rõ tháng ghi 11/2026, chỉ rõ năm ghi 2026.",
};

/** A line that shows and takes days, months or years: `20/11/2026`, `11/2026`, `2026`. */
export const VietnamDateInput = (props: EntryInputProps) => (
  <EntryInput entry={DATE} {...props} />
);
