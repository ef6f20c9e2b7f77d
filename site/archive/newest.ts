import { publishedAt } from "./entries.ts";
import type { Reader } from "./reader.ts";
import type { Placed } from "./store.ts";

/** Articles out of several lists: each once, newest first, of one time in the order of their ids. */
export const newestOf = (articles: Placed[]): Placed[] =>
  [...new Map(articles.map((each) => [each.id, each])).values()].sort(
    (one, other) => order(other.time, one.time) || order(one.id, other.id),
  );

const order = (one: string, other: string) =>
  one < other ? -1 : Number(one > other);

/** Those of some articles that are public, with their times. */
export const placed = (reader: Reader, ids: string[]): Placed[] =>
  reader
    .documents("article", ids)
    .map((article) => ({ id: article.documentId, time: publishedAt(article) }));
