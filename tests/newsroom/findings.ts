/** What was found on a page. */
export interface Finding {
  page: string;
  what: string;
}

/** Each finding once with the first page that has it: a fault of the frame stands on all pages. */
export const summed = (findings: Finding[]): string[] =>
  [...Map.groupBy(findings, ({ what }) => what)].map(
    ([what, [first, ...more]]) =>
      more.length > 0
        ? `${what} on ${first?.page} and ${more.length} more`
        : `${what} on ${first?.page}`,
  );
