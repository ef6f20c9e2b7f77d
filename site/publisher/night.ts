import { setTimeout as wait } from "node:timers/promises";

const DAY_MS = 24 * 60 * 60 * 1000;
// Three in the morning in Vietnam, which is seven hours ahead all the year.
const NIGHT_MS = 20 * 60 * 60 * 1000;

/** Milliseconds from an instant to the next 03:00 in Vietnam. */
export const untilNight = (now: number): number =>
  DAY_MS - ((now - NIGHT_MS) % DAY_MS);

/** Does something every night at 03:00 in Vietnam, until it is stopped. */
export async function everyNight(
  work: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const pause = untilNight(Date.now());
    await wait(pause, undefined, { signal, ref: false }).catch(() => undefined);
    if (!signal.aborted) await work();
  }
}
