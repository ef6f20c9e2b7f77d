import type { Store } from "../archive/store.ts";
import { filesIn, type Journal } from "./journal.ts";
import { pathOfFile, releaseOrder } from "./paths.ts";
import type { Tree } from "./release.ts";

/** One release, as people are told about it. */
export interface ListedRelease {
  id: number;
  /** ISO 8601. */
  at: string;
  written: number;
  removed: number;
  /** Number of the release that it led back to. */
  backTo: number | null;
  /** Headlines of the articles in it, else the paths of its pages; the first few. */
  about: string[];
  /** How many more there are. */
  more: number;
}

const SHOWN = 2;

/** The releases that are kept, newest first. */
export const listReleases = (tree: Tree, store: Store): ListedRelease[] =>
  tree
    .journals()
    .toReversed()
    .map((journal) => {
      const { id, at, backTo, puts, removals } = journal;
      const files = filesOfInterest(journal);
      return {
        id,
        at,
        written: puts.length,
        removed: removals.length,
        backTo,
        about: files.slice(0, SHOWN).map((file) => nameOf(store, file)),
        more: Math.max(0, files.length - SHOWN),
      };
    });

/**
 * Articles that came or went; where none did, articles that changed; then other pages of one
 * thing; then whatever there is.
 */
function filesOfInterest(journal: Journal): string[] {
  const { puts, removals } = journal;
  const cameOrWent = [
    ...puts.filter(({ before }) => before === null),
    ...removals,
  ].map(({ file }) => file);
  const files = filesIn(journal);
  const isArticle = (file: string) => ARTICLE.test(file);
  return (
    [
      cameOrWent.filter(isArticle),
      files.filter(isArticle),
      files.filter((file) => releaseOrder(file) === 1),
      files,
    ].find((list) => list.length > 0) ?? []
  );
}

const ARTICLE = /^bai-viet\/([^/]+)\/index\.html$/;

function nameOf(store: Store, file: string): string {
  const slug = ARTICLE.exec(file)?.[1];
  const [id] = slug ? store.list("article-slug", slug, "ascending", 1) : [];
  const article = id === undefined ? null : store.document("article", id);
  return article ? `“${article.headline}”` : pathOfFile(file);
}
