import { earliestDay, latestDay } from "../partial-date.ts";
import type { Span } from "./join-terms.ts";

/**
 * Whether somebody held an office at some time between two days:
 *
 * - `attested`: between what is known for sure, a start, an end or a day that an article attests;
 * - `open`: after all that, and nothing tells that it has ended;
 * - `unknown`: before or after all that;
 * - `no`: before the known start or after the known end.
 */
export type Certainty = "attested" | "open" | "unknown" | "no";

/** @param from first and @param to last day, `2020-07-23`; equal for one day. */
export function certaintyBetween(
  { startedOn, endedOn, isFormer, attestedOn }: Span,
  from: string,
  to: string,
): Certainty {
  if (startedOn !== null && to < earliestDay(startedOn)) return "no";
  if (endedOn !== null && from > latestDay(endedOn)) return "no";
  // Of a start only known as "2020" no day is sure before the last of that year.
  const sure = [
    ...(startedOn === null ? [] : [latestDay(startedOn)]),
    ...attestedOn.flatMap((date) => [earliestDay(date), latestDay(date)]),
    ...(endedOn === null ? [] : [earliestDay(endedOn)]),
  ].sort();
  const first = sure[0];
  const last = sure.at(-1);
  if (first === undefined || last === undefined || to < first) return "unknown";
  if (from <= last) return "attested";
  return isFormer ? "unknown" : "open";
}
