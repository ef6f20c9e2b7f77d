import {
  readVietnameseTime,
  writeVietnameseTime,
} from "@toa-soan/content-types/vietnamese/clock-entry";
import {
  weekdayName,
  weekdayOf,
} from "@toa-soan/content-types/vietnamese/dates";
import { vietnameseTime } from "@toa-soan/content-types/vietnamese/zone";

import { EntryInput, type Entry, type EntryInputProps } from "./entry-input";

const TIME: Entry = {
  read: readVietnameseTime,
  write: writeVietnameseTime,
  isStored: (value) => /^\d{4}-\d{2}-\d{2}T/.test(value),
  // `Thứ Sáu, 27/11/2026 18:30, giờ Việt Nam`
  spellOut: (instant) =>
    `${weekdayName(weekdayOf(vietnameseTime(instant).slice(0, 10)))}, ${writeVietnameseTime(instant)}, giờ Việt Nam`,
  kind: "ngày giờ",
  example: "27/11/2026 18:30",
  advice: "Ghi ngày trước, giờ sau, như 27/11/2026 18:30.",
};

/** A line that shows and takes instants in Vietnam's time: `27/11/2026 18:30`. */
export const VietnamTimeInput = (props: EntryInputProps) => (
  <EntryInput entry={TIME} {...props} />
);
