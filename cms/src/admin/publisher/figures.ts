import { vietnameseTime } from "@toa-soan/content-types/vietnamese/zone";

const format = new Intl.NumberFormat("vi", { maximumFractionDigits: 1 });
const fine = new Intl.NumberFormat("vi", { maximumFractionDigits: 2 });

/** `12.345` */
export const numberOf = (count: number) => format.format(count);

/** `14:31:05 22/11/2026`, in Vietnam. */
export function timeOf(instant: string): string {
  const [day = "", time = ""] = vietnameseTime(instant).split("T");
  const [year, month, date] = day.split("-").map(Number);
  return `${time} ${date}/${month}/${year}`;
}

/** `0,21 giây`, `4,5 giây`, `2 phút`, `3 giờ 5 phút`, `12 ngày`. */
export function durationOf(milliseconds: number): string {
  if (milliseconds < 1_000) return `${fine.format(milliseconds / 1_000)} giây`;
  if (milliseconds < 60_000) return `${numberOf(milliseconds / 1_000)} giây`;
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 60) return `${minutes} phút`;
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return `${numberOf(Math.floor(hours / 24))} ngày`;
  return [`${hours} giờ`, minutes % 60 > 0 && `${minutes % 60} phút`]
    .filter(Boolean)
    .join(" ");
}

/** `ghi 7 tệp, gỡ 1 tệp` */
export const filesOf = ({
  written,
  removed,
}: {
  written: number;
  removed: number;
}): string =>
  [
    (written > 0 || removed === 0) && `ghi ${numberOf(written)} tệp`,
    removed > 0 && `gỡ ${numberOf(removed)} tệp`,
  ]
    .filter(Boolean)
    .join(", ");
