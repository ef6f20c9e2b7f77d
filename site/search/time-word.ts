// Pagefind searches everything that it keeps with a record. As digits the time would be found by
// every query with a number in it; nobody types this word.
const PREFIX = "zq";

/** An instant as a word for the index. */
export const timeWord = (instant: string): string =>
  PREFIX + (Date.parse(instant) / 1000).toString(36);

/** The instant of such a word, ISO 8601 in UTC. */
export const instantOf = (word: string): string =>
  new Date(parseInt(word.slice(PREFIX.length), 36) * 1000).toISOString();
