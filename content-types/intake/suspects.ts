import { findEditionConflicts } from "../proofreading/edition-conflicts.ts";
import type { Fault, PlacedFault } from "../proofreading/fault.ts";
import { findGluedWords } from "../proofreading/glued-words.ts";
import { findQuotationFaults } from "../proofreading/quotation-marks.ts";
import { findSpacingFaults } from "../proofreading/spacing-faults.ts";
import { findToneMixture } from "../proofreading/tone-mixture.ts";
import { findWeekdayFaults } from "../proofreading/weekday-faults.ts";
import {
  findDoubledWords,
  findMisspellings,
} from "../proofreading/word-faults.ts";
import type { IntakeOfficial, Suspect } from "./article.ts";
import type { Line } from "./lines.ts";
import { findLostTitleWords } from "./lost-title-words.ts";
import type { Mention } from "./person-reader.ts";

/** What the search for defects reads. */
export type SuspectSources = {
  /** Everything of the article itself, captions and date lines included. */
  article: readonly Line[];
  /** Lists of related articles: other writers, so their spelling is not held against this text. */
  related: readonly Line[];
  officials: readonly IntakeOfficial[];
  mentions: readonly Mention[];
};

const IN_ONE_LINE: readonly ((text: string) => Fault[])[] = [
  findGluedWords,
  findSpacingFaults,
  findQuotationFaults,
  findDoubledWords,
  findMisspellings,
  findWeekdayFaults,
];

/** Everything in the text that an editor should look at, in reading order. Nothing is corrected. */
export function findSuspects(sources: SuspectSources): Suspect[] {
  const { article, related, officials, mentions } = sources;
  const passages = article.map(({ number, text }) => ({
    text,
    name: `Dòng ${number}`,
  }));
  const names = officials.map(({ name }) => name);
  const inPlace = ({ passage, text, reason, suggestion }: PlacedFault) => ({
    line: article[passage]?.number ?? 1,
    text,
    reason,
    suggestion,
  });
  const found: Suspect[] = [
    ...[...article, ...related].flatMap(({ number, text: line }) =>
      IN_ONE_LINE.flatMap((find) =>
        find(line).map(({ text, reason, suggestion }) => ({
          line: number,
          text,
          reason,
          suggestion,
        })),
      ),
    ),
    ...findToneMixture(passages, names).map(inPlace),
    ...findEditionConflicts(passages).map(inPlace),
    ...findLostTitleWords(article, mentions),
  ];
  const place = new Map(
    [...article, ...related].map((line) => [line.number, line.text]),
  );
  const position = ({ line, text }: Suspect) =>
    (place.get(line) ?? "").indexOf(text);
  return found.sort((a, b) => a.line - b.line || position(a) - position(b));
}
