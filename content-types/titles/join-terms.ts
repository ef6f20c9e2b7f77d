import { earliestDay, latestDay } from "../partial-date.ts";

/** When somebody held an office, as far as is known. */
export interface Span {
  startedOn: string | null;
  endedOn: string | null;
  /** Known to have ended, though perhaps not when. */
  isFormer: boolean;
  /** The days of which it is attested, oldest first. */
  attestedOn: string[];
}

/** What of a term tells when it was. */
interface Dated {
  documentId: string;
  startedOn: string | null;
  endedOn: string | null;
  hasEnded: boolean;
  attestedOn: string | null;
}

/** Terms that are told as one, with what is known of them together. */
export interface JoinedTerms<Term extends Dated> {
  span: Span;
  /** By the day of which they attest, oldest first. */
  terms: Term[];
}

/**
 * Joins what several terms tell of one person in one office, so that three articles that attest
 * it make one line. Terms are one only where nothing else can be meant: they share the day of the
 * start or of the end, or tell no such day and the day that they attest lies inside.
 *
 * @param terms all terms of one person in one office.
 * @returns newest first.
 */
export function joinTerms<Term extends Dated>(
  terms: Term[],
): JoinedTerms<Term>[] {
  const groups: Term[][] = [];
  const inOrder = terms.toSorted((one, other) =>
    inOrderOf(sortOf(one), sortOf(other)),
  );
  for (const term of inOrder.filter(isDated)) {
    const group = groups.find((known) => isSameTerm(spanOf(known), term));
    if (group) group.push(term);
    else groups.push([term]);
  }
  const rest: Term[] = [];
  for (const term of inOrder.filter((each) => !isDated(each)))
    (groups.findLast((known) => liesInside(spanOf(known), term)) ?? rest).push(
      term,
    );
  if (rest.length > 0) groups.push(rest);
  return groups
    .map((group) => ({ span: spanOf(group), terms: byAttestation(group) }))
    .toSorted((one, other) => inOrderOf(timeOf(other.span), timeOf(one.span)));
}

/** For `toSorted`, ascending. */
export const inOrderOf = <Value extends string | number>(
  one: Value,
  other: Value,
) => (one < other ? -1 : one > other ? 1 : 0);

const isDated = ({ startedOn, endedOn }: Dated) =>
  startedOn !== null || endedOn !== null;

const sortOf = ({ startedOn, endedOn, attestedOn, documentId }: Dated) =>
  `${startedOn ?? endedOn ?? attestedOn ?? ""} ${documentId}`;

/** Where a span stands among others; without any date it is the oldest. */
export const timeOf = ({ startedOn, endedOn, attestedOn }: Span): string =>
  startedOn ?? attestedOn.at(-1) ?? endedOn ?? "";

const byAttestation = <Term extends Dated>(terms: Term[]) =>
  terms.toSorted((one, other) =>
    inOrderOf(one.attestedOn ?? "", other.attestedOn ?? ""),
  );

function spanOf(terms: Dated[]): Span {
  const endedOn = mostPrecise(terms.map((term) => term.endedOn));
  return {
    startedOn: mostPrecise(terms.map((term) => term.startedOn)),
    endedOn,
    isFormer: endedOn !== null || terms.some(({ hasEnded }) => hasEnded),
    attestedOn: [
      ...new Set(terms.flatMap(({ attestedOn }) => attestedOn ?? [])),
    ].sort(),
  };
}

const mostPrecise = (dates: (string | null)[]) =>
  dates.reduce(
    (best, date) =>
      date !== null && date.length > (best?.length ?? 0) ? date : best,
    null,
  );

function isSameTerm(span: Span, { startedOn, endedOn }: Dated): boolean {
  const starts = compare(span.startedOn, startedOn);
  const ends = compare(span.endedOn, endedOn);
  if (starts === "different" || ends === "different") return false;
  return starts === "same" || ends === "same";
}

/** `2020` and `2020-10-17` are the same day, told more or less precisely. */
function compare(one: string | null, other: string | null) {
  if (one === null || other === null) return "unknown";
  return one.startsWith(other) || other.startsWith(one) ? "same" : "different";
}

function liesInside({ startedOn, endedOn }: Span, { attestedOn }: Dated) {
  if (attestedOn === null) return false;
  const hasBegun =
    startedOn === null || earliestDay(startedOn) <= latestDay(attestedOn);
  const isGoingOn =
    endedOn === null || earliestDay(attestedOn) <= latestDay(endedOn);
  return hasBegun && isGoingOn;
}
