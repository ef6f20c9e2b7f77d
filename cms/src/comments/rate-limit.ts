const MOST_SENDERS = 10_000;

/**
 * Counts what each sender did within a span of time, in this process's memory only: nothing that
 * says who wrote a comment is ever stored.
 */
export class RateLimit {
  readonly #most: number;
  readonly #spanMs: number;
  readonly #counts = new Map<string, { count: number; until: number }>();

  /** @param most times within a span are allowed. */
  constructor(most: number, spanMs: number) {
    this.#most = most;
    this.#spanMs = spanMs;
  }

  /** Counts one time more. @returns whether it is within the limit. */
  allows(sender: string, now: number): boolean {
    const known = this.#counts.get(sender);
    if (!known || known.until <= now) {
      this.#counts.delete(sender);
      this.#counts.set(sender, { count: 1, until: now + this.#spanMs });
      this.#forgetOldest(now);
      return true;
    }
    known.count++;
    return known.count <= this.#most;
  }

  // Senders stand in the order in which their spans end.
  #forgetOldest(now: number): void {
    for (const [sender, { until }] of this.#counts) {
      if (until > now && this.#counts.size <= MOST_SENDERS) return;
      this.#counts.delete(sender);
    }
  }
}

/**
 * Whose address it is, for counting: of IPv6 the first half, since a household or a server has all
 * addresses behind it.
 */
export function senderOf(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!bare.includes(":")) return bare;
  const [head = "", tail] = bare.split("::");
  const groups = (part: string) => part.split(":").filter(Boolean);
  const known = groups(head);
  const behind = groups(tail ?? "");
  const missing = Math.max(0, 8 - known.length - behind.length);
  const all = [...known, ...Array<string>(missing).fill("0"), ...behind];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
