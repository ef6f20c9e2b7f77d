import type { LineRole } from "./article.ts";
import type { Evidence } from "./evidence.ts";
import type { Sureness } from "./sureness.ts";
import type { Line } from "./lines.ts";
import type { Range } from "./locate.ts";
import type { Reading } from "./parse.ts";

/** Evidence whose lines are those of its ranges and, when given, some more. */
export function made(
  field: string,
  ranges: readonly Range[],
  sureness: Sureness,
  reason: string,
  lines: readonly number[] = [],
): Evidence {
  const all = new Set([...lines, ...ranges.map(({ line }) => line)]);
  return {
    field,
    lines: [...all].sort((a, b) => a - b),
    ranges: [...ranges],
    sureness,
    reason,
  };
}

/** The lines of some roles, in order. */
export const linesOf = (
  { lines, roles }: Pick<Reading, "lines" | "roles">,
  ...wanted: LineRole[]
): Line[] =>
  lines.filter(({ number }) => wanted.includes(roles[number - 1] ?? "blank"));
