/** A text as far as a line of the panel has room. */
export const brief = (text: string, longest = 60): string =>
  text.length > longest ? `${text.slice(0, longest)}…` : text;
