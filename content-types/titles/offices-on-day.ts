import { MEMBERSHIP } from "../intake/title-vocabulary.ts";
import { officeKey } from "../intake/title-key.ts";
import { earliestDay, latestDay } from "../partial-date.ts";
import { joinTerms, timeOf, type Span } from "./join-terms.ts";
import type { Register, RegisterPosition, RegisterTerm } from "./register.ts";
import { certaintyBetween } from "./span-certainty.ts";

/** An office that somebody held, and how it stood on a day. */
export interface OfficeOnDay {
  position: RegisterPosition;
  span: Span;
  /** The article that attests it, for messages. */
  evidence: { headline: string; on: string | null } | null;
  /**
   * - `held`: attested, or begun and not known to have ended;
   * - `not-begun`, `ended`: by its dates;
   * - `succeeded`: not known to have ended, but somebody else held the office by then;
   * - `unknown`: the register does not tell.
   */
  state: "held" | "not-begun" | "ended" | "succeeded" | "unknown";
  /** Who held the office on that day instead, when that is known. */
  successor: string | null;
}

/** The offices of officials on one day, `2020-07-23`, or in one month or year. */
export class OfficesOnDay {
  readonly #register: Register;
  readonly #day: string;
  readonly #byOfficial: Map<string, RegisterTerm[]>;
  readonly #byPosition: Map<string, RegisterTerm[]>;
  readonly #positions: Map<string, RegisterPosition>;

  constructor(register: Register, day: string) {
    this.#register = register;
    this.#day = day;
    this.#byOfficial = Map.groupBy(register.terms, ({ official }) => official);
    this.#byPosition = Map.groupBy(register.terms, ({ position }) => position);
    this.#positions = new Map(
      register.positions.map((position) => [position.documentId, position]),
    );
  }

  get positions(): RegisterPosition[] {
    return this.#register.positions;
  }

  /** All offices that the register knows of somebody, highest rank first, newest first. */
  of(official: string): OfficeOnDay[] {
    const terms = this.#byOfficial.get(official) ?? [];
    return [...Map.groupBy(terms, ({ position }) => position)]
      .flatMap(([id, ofPosition]) => {
        const position = this.#positions.get(id);
        return position
          ? joinTerms(ofPosition).map((joined) => {
              const successor = this.#successor(
                position,
                official,
                joined.span,
              );
              return {
                position,
                span: joined.span,
                evidence: evidenceOf(joined.terms),
                state: this.#stateOf(joined.span, successor),
                successor,
              };
            })
          : [];
      })
      .toSorted(
        (one, other) =>
          (one.position.rank ?? Infinity) - (other.position.rank ?? Infinity) ||
          (timeOf(other.span) < timeOf(one.span) ? -1 : 1),
      );
  }

  #stateOf(span: Span, successor: string | null): OfficeOnDay["state"] {
    const from = earliestDay(this.#day);
    const to = latestDay(this.#day);
    const certainty = certaintyBetween(span, from, to);
    if (certainty === "attested") return "held";
    if (certainty === "open") return successor ? "succeeded" : "held";
    if (certainty === "no")
      return span.startedOn !== null && to < earliestDay(span.startedOn)
        ? "not-begun"
        : "ended";
    // Ended nobody knows when, and nothing tells of a later day in office.
    const last = span.attestedOn.at(-1) ?? span.startedOn;
    return span.isFormer &&
      span.endedOn === null &&
      last &&
      latestDay(last) < from
      ? "ended"
      : "unknown";
  }

  /** Who is known to have held an office after a span began and until the day, if it takes one. */
  #successor(
    position: RegisterPosition,
    official: string,
    span: Span,
  ): string | null {
    if (!isForOne(position)) return null;
    const since = latestDay(span.attestedOn.at(-1) ?? span.startedOn ?? "0000");
    const others = this.#byPosition.get(position.documentId) ?? [];
    return (
      others.find((term) => {
        const began = term.startedOn ?? term.attestedOn;
        return (
          term.official !== official &&
          began !== null &&
          earliestDay(began) > since &&
          latestDay(began) <= latestDay(this.#day)
        );
      })?.officialName ?? null
    );
  }
}

// A committee has many members and an office several deputies.
const isForOne = ({ title }: RegisterPosition) => {
  const key = officeKey(title);
  return !MEMBERSHIP.test(key) && !key.startsWith("phó ");
};

function evidenceOf(terms: RegisterTerm[]): OfficeOnDay["evidence"] {
  const attested = terms.findLast(({ evidence }) => evidence !== null);
  return attested?.evidence
    ? { headline: attested.evidence, on: attested.attestedOn }
    : null;
}
