import type { IntakeOfficial, Suspect } from "./article.ts";
import { findEditionConflicts } from "./editions.ts";
import { findGluedWords } from "./glued-words.ts";
import { findLostTitleWords } from "./lost-title-words.ts";
import type { Line } from "./lines.ts";
import type { Mention } from "./person-reader.ts";
import { findQuotationFaults } from "./quotation-marks.ts";
import { findSpacingFaults } from "./spacing-faults.ts";
import { findToneMixture } from "./tone-mixture.ts";
import { findWeekdayFaults } from "./weekday-faults.ts";
import { findWordFaults } from "./word-faults.ts";

/** What the search for defects reads. */
export type SuspectSources = {
  /** Everything of the article itself, captions and date lines included. */
  article: readonly Line[];
  /** Lists of related articles: other writers, so their spelling is not held against this text. */
  related: readonly Line[];
  officials: readonly IntakeOfficial[];
  mentions: readonly Mention[];
};

/** Everything in the text that an editor should look at, in reading order. Nothing is corrected. */
export function findSuspects(sources: SuspectSources): Suspect[] {
  const { article, related, officials, mentions } = sources;
  const found = [
    ...[...article, ...related].flatMap((line) => [
      ...findGluedWords(line),
      ...findSpacingFaults(line),
      ...findQuotationFaults(line),
      ...findWordFaults(line),
      ...findWeekdayFaults(line),
    ]),
    ...findToneMixture(article, officials),
    ...findEditionConflicts(article),
    ...findLostTitleWords(article, mentions),
  ];
  const place = new Map(
    [...article, ...related].map((line) => [line.number, line.text]),
  );
  const position = ({ line, text }: Suspect) =>
    (place.get(line) ?? "").indexOf(text);
  return found.sort((a, b) => a.line - b.line || position(a) - position(b));
}
