import { findAbbreviations } from "./abbreviations.ts";
import { findBracketFaults } from "./brackets.ts";
import { findComposedLetters } from "./composed-letters.ts";
import { findEditionConflicts } from "./edition-conflicts.ts";
import { findEventEditions, type ReportedEvent } from "./event-editions.ts";
import type { Fault, Passage, PlacedFault } from "./fault.ts";
import {
  findTwoFigures,
  findWrongShares,
  findWrongSums,
} from "./figure-conflicts.ts";
import { FindingMaker } from "./finding-maker.ts";
import type { FieldText, Finding } from "./finding.ts";
import { findGluedWords } from "./glued-words.ts";
import { MARKUP, plainForm, type PlainForm } from "./plain-form.ts";
import { findQuotationFaults } from "./quotation-marks.ts";
import { findSpacingFaults } from "./spacing-faults.ts";
import type { ProofreadingSettings, SpellingRule } from "./spelling-rules.ts";
import { findToneMixture } from "./tone-mixture.ts";
import { findWeekdayFaults } from "./weekday-faults.ts";
import { findDoubledWords, findMisspellings } from "./word-faults.ts";

/** What proofreading reads. */
export interface ProofreadingSources {
  /** Kicker, headline, lead, body and captions, in the order in which they are read. */
  texts: readonly FieldText[];
  /** People, whose names are spelled as they wish. */
  names: readonly string[];
  event: ReportedEvent | null;
  /** The day of the event or of the article, `2020-07-23`, `null` when it is not known. */
  day: string | null;
  settings: ProofreadingSettings;
}

/** A paragraph of a field. */
interface Paragraph extends Passage {
  field: string;
  /** Where it begins in the plain form of its field. */
  offset: number;
  form: PlainForm;
}

/** Everything that looks wrong in an article's spelling, dates and figures, in reading order. */
export function proofread(sources: ProofreadingSources): Finding[] {
  const { texts, settings } = sources;
  const maker = new FindingMaker(texts);
  const paragraphs = texts.flatMap(paragraphsOf);
  const isOn = (rule: SpellingRule) => !settings.off.includes(rule);
  const inParagraphs = (
    Object.entries(rulesOf(sources)) as [
      SpellingRule,
      (paragraphs: readonly Paragraph[]) => PlacedFault[],
    ][]
  )
    .filter(([rule]) => isOn(rule))
    .flatMap(([rule, find]) =>
      find(paragraphs).flatMap((fault) => {
        const paragraph = paragraphs[fault.passage];
        return paragraph ? findingFrom(maker, rule, paragraph, fault) : [];
      }),
    );
  const composed = isOn("composed-letters")
    ? texts.flatMap(({ field, text }) =>
        findComposedLetters(text).map(({ reason, suggestion }) =>
          maker.make({
            group: "spelling",
            rule: "composed-letters",
            field,
            start: 0,
            end: text.length,
            reason,
            fixes: [{ label: "Ghép lại", replacement: suggestion ?? text }],
          }),
        ),
      )
    : [];
  const order = new Map(texts.map(({ field }, at) => [field, at]));
  return [...composed, ...inParagraphs].toSorted(
    (one, other) =>
      Number(order.get(one.place.field)) -
        Number(order.get(other.place.field)) ||
      one.place.start - other.place.start,
  );
}

function rulesOf({
  names,
  event,
  day,
  settings,
}: ProofreadingSources): Record<
  Exclude<SpellingRule, "composed-letters">,
  (paragraphs: readonly Paragraph[]) => PlacedFault[]
> {
  const near = day?.length === 10 ? day : null;
  return {
    "glued-words": eachOf(findGluedWords),
    "doubled-words": eachOf(findDoubledWords),
    misspellings: eachOf(findMisspellings),
    "quotes-and-brackets": eachOf(findQuotationFaults, findBracketFaults),
    "tone-placement": (all) => findToneMixture(all, names, settings.toneStyle),
    weekday: eachOf((text) => findWeekdayFaults(text, near)),
    contradictions: (all) => [
      ...eachOf(findWrongShares, findWrongSums)(all),
      ...findTwoFigures(all),
      ...findEditionConflicts(all),
      ...headFirst(all, (head) => findEventEditions(head, event)),
    ],
    abbreviations: (all) => findAbbreviations(all, settings.abbreviations),
    spacing: eachOf(findSpacingFaults),
  };
}

const eachOf =
  (...finders: ((text: string) => Fault[])[]) =>
  (paragraphs: readonly Paragraph[]): PlacedFault[] =>
    paragraphs.flatMap(({ text }, passage) =>
      finders.flatMap((find) =>
        find(text).map((fault) => ({ ...fault, passage })),
      ),
    );

/** Looks through headline and lead alone; `passage` counts in all paragraphs again. */
function headFirst(
  all: readonly Paragraph[],
  find: (head: readonly Paragraph[]) => PlacedFault[],
): PlacedFault[] {
  const places = all.flatMap(({ field }, at) =>
    field === "headline" || field === "lead" ? [at] : [],
  );
  const head = places.flatMap((at) => all[at] ?? []);
  return find(head).map((fault) => ({
    ...fault,
    passage: places[fault.passage] ?? 0,
  }));
}

function paragraphsOf({ field, name, text }: FieldText): Paragraph[] {
  const form = plainForm(text, field === "body");
  return [...form.plain.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    field,
    name,
    text: line,
    offset: index,
    form,
  }));
}

function findingFrom(
  maker: FindingMaker,
  rule: SpellingRule,
  { field, offset, form }: Paragraph,
  { index, text, reason, suggestion }: PlacedFault,
): Finding[] {
  const start = form.at(offset + index);
  const end = form.at(offset + index + text.length);
  const hasMarkup = text.includes(MARKUP);
  // Cells of a table are padded with spaces.
  if (rule === "spacing" && hasMarkup) return [];
  return [
    maker.make({
      group: "spelling",
      rule,
      field,
      start,
      end,
      reason,
      fixes:
        suggestion === null || hasMarkup
          ? []
          : [
              {
                label: `Sửa thành “${suggestion}”`,
                replacement: suggestion,
              },
            ],
    }),
  ];
}
