import type {
  Finding,
  Fix,
} from "@toa-soan/content-types/proofreading/finding";

type Values = Record<string, unknown>;

/** The text of a field of the form: `body`, `mentions.0.titleAsWritten`. */
export function textAt(values: Values, field: string): string {
  const value = field
    .split(".")
    .reduce<unknown>(
      (inner, name) => (inner as Values | null | undefined)?.[name],
      values,
    );
  return typeof value === "string" ? value : "";
}

/** A text with a fix in it; `null` when its words do not stand there any more. */
export function withFix(text: string, fix: Fix): string | null {
  const { start, end } = fix.place;
  if (text.slice(start, end) !== fix.original) return null;
  return text.slice(0, start) + fix.replacement + text.slice(end);
}

/** The fix that takes a fix back. */
export const undoOf = ({ place, original, replacement }: Fix): Fix => ({
  label: "Hoàn tác",
  place: { ...place, end: place.start + replacement.length },
  original: replacement,
  replacement: original,
});

/** The findings that are left after a fix, where they stand now. */
export function afterFix(findings: Finding[], fix: Fix): Finding[] {
  const { field, start, end } = fix.place;
  const shift = fix.replacement.length - (end - start);
  const moved = <Place extends Fix["place"]>(place: Place): Place =>
    place.field === field && place.start >= end
      ? { ...place, start: place.start + shift, end: place.end + shift }
      : place;
  return findings
    .filter(
      ({ place }) =>
        place.field !== field || place.end <= start || place.start >= end,
    )
    .map((finding) => ({
      ...finding,
      place: moved(finding.place),
      fixes: finding.fixes.map((each) => ({
        ...each,
        place: moved(each.place),
      })),
    }));
}
