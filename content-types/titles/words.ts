import { dateInWords } from "../partial-date.ts";
import type { OfficeOnDay } from "./offices-on-day.ts";

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
