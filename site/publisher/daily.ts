import { vietnameseTime } from "@toa-soan/content-types/vietnamese/zone";

const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
// Timers stand still while a machine sleeps; after that midnight must not be hours late.
const LONGEST_WAIT_MS = 5 * MINUTE_MS;

/** Milliseconds from an instant to the next time that clocks in Vietnam strike an hour. */
export function untilHour(hour: number, now: number): number {
  const clock = Date.parse(`${vietnameseTime(new Date(now))}Z`);
  const past = (clock - hour * HOUR_MS + (now % 1000)) % DAY_MS;
  return DAY_MS - past;
}

/** Does something every day when clocks in Vietnam strike an hour, until it is stopped. */
export async function everyDayAt(
  hour: number,
  signal: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  while (!signal.aborted) {
    const pause = untilHour(hour, Date.now());
    await sleep(pause, signal);
    if (!signal.aborted) await work();
  }
}

/** Does something at midnight in Vietnam, and now and then between, until it is stopped. */
export async function whenDayTurns(
  signal: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  while (!signal.aborted) {
    const pause = Math.min(untilHour(0, Date.now()), LONGEST_WAIT_MS);
    await sleep(pause, signal);
    if (!signal.aborted) await work();
  }
}

/** Ends early when it is stopped, and keeps no process alive. */
function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms).unref();
    signal.addEventListener("abort", end);
  });
}
