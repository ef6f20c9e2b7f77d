/** Vietnam's offset, Asia/Ho_Chi_Minh: fixed since 1975, before any article of this system. */
const OFFSET_MS = 7 * 60 * 60 * 1000;

/** The clock of Vietnam at an instant, `2026-11-22T06:30:05`. */
export function vietnameseTime(instant: string | Date): string {
  return new Date(new Date(instant).getTime() + OFFSET_MS)
    .toISOString()
    .slice(0, 19);
}

/** The instant with Vietnam's offset, `2026-11-22T06:30:05+07:00`. */
export const withVietnameseOffset = (instant: string | Date): string =>
  `${vietnameseTime(instant)}+07:00`;

/** The month of an instant in Vietnam, `2026-11`. */
export const vietnameseMonth = (instant: string | Date): string =>
  vietnameseTime(instant).slice(0, 7);
