import type { OfficeOnDay } from "./offices-on-day.ts";

/** A partial date in words: "ngày 23/7/2020", "tháng 7/2020", "năm 2020". */
export function dateInWords(date: string): string {
  const [year = "", month, day] = date.split("-");
  if (!month) return `năm ${year}`;
  const rest = `${Number(month)}/${year}`;
  return day ? `ngày ${Number(day)}/${rest}` : `tháng ${rest}`;
}

/** What the register tells of an office, with the article that attests it, as half a sentence. */
export function tenureInWords({ span, evidence }: OfficeOnDay): string {
  const { startedOn, endedOn, isFormer, attestedOn } = span;
  const dates = [
    startedOn && `từ ${dateInWords(startedOn)}`,
    endedOn
      ? `đến ${dateInWords(endedOn)}`
      : isFormer && "đã thôi giữ chức, chưa rõ từ ngày nào",
    !startedOn &&
      attestedOn.length > 0 &&
      `được ghi nhận ${dateInWords(attestedOn.at(-1) ?? "")}`,
  ].filter(Boolean);
  const source =
    evidence &&
    `theo bài “${evidence.headline}”${evidence.on ? ` (${dateInWords(evidence.on)})` : ""}`;
  return [dates.join(" "), source].filter(Boolean).join(", ");
}
