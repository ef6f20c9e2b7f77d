/** Times of one kind of edit, from its beginning to the bytes readable over HTTP. */
export interface Timing {
  p50Ms: number;
  p95Ms: number;
  /** Most files that one of them wrote or removed. */
  files: number;
}

/** Median and 95th percentile of times in milliseconds. */
export function timingOf(times: number[]): Omit<Timing, "files"> {
  const sorted = times.sort((one, other) => one - other);
  const at = (share: number) =>
    Math.round(
      (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ??
        0) * 10,
    ) / 10;
  return { p50Ms: at(0.5), p95Ms: at(0.95) };
}

/** Milliseconds as seconds with one decimal. */
export const seconds = (ms: number) => Math.round(ms / 100) / 10;
