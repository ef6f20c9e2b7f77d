import type { Manifest } from "../../search/manifest.ts";
import { loadManifest, Shelf } from "./library.ts";
import type { PagefindResult } from "./pagefind.ts";
import { rank } from "./ranking.ts";

/** What a reader looks for; filters are empty where they filter nothing. */
export interface Query {
  words: string;
  section: string;
  year: string;
  person: string;
}

/** What is found so far. */
export interface Findings {
  results: PagefindResult[];
  people: Record<string, number>;
  /** The months from this one on were looked through; null when all were. */
  since: string | null;
}

let library: { manifest: string; shelves: Map<string, Shelf> } | undefined;

// A word that stands in few articles would load the index of every year, megabytes in a large
// paper. After so many articles, some 400 KB, readers say whether they want to go on.
const ARTICLES_AT_ONCE = 10_000;

// Two searches at once would load the same indexes into one shelf.
let turn: Promise<unknown> = Promise.resolve();

/** One search, which goes further into the past only when it has to. */
export class Search {
  readonly #query: Query;
  readonly #onYear: (year: string) => void;
  #shown: PagefindResult[] = [];
  #isOver = false;

  /** @param onYear is told which year is being loaded. */
  constructor(query: Query, onYear: (year: string) => void) {
    this.#query = query;
    this.#onYear = onYear;
  }

  /**
   * Looks through so many articles more, the newest first, until enough is found. What was found
   * before stays where it stands.
   *
   * @throws Error when indexes cannot be loaded; the next search begins anew.
   */
  find(enough: number): Promise<Findings> {
    const found = turn.then(() => this.#find(enough));
    turn = found.catch(() => undefined);
    return found;
  }

  /** Nobody waits for it any more. */
  stop(): void {
    this.#isOver = true;
  }

  async #find(enough: number): Promise<Findings> {
    const { words, section, year, person } = this.#query;
    const filters = {
      ...(section ? { section: [section] } : {}),
      ...(person ? { person: [person] } : {}),
    };
    try {
      const shelf = await shelfOf(year);
      const before = shelf.size;
      for (;;) {
        const ranked = shelf.since ? await rank(shelf, words, filters) : null;
        const isFar = shelf.size - before >= ARTICLES_AT_ONCE;
        if (ranked && (ranked.good >= enough || isFar || shelf.isWhole)) {
          const shown = new Set(this.#shown.map(({ id }) => id));
          const added = ranked.results.filter(({ id }) => !shown.has(id));
          return {
            results: [...this.#shown, ...added],
            people: ranked.people,
            since: shelf.isWhole ? null : shelf.since,
          };
        }
        if (this.#isOver || (!ranked && shelf.isWhole))
          return { results: this.#shown, people: {}, since: null };
        if (shelf.nextYear) this.#onYear(shelf.nextYear);
        shelf.extend();
      }
    } catch (error) {
      library = undefined;
      throw error;
    }
  }

  /** Says what the reader has before them. */
  keep(shown: PagefindResult[]): void {
    this.#shown = shown;
  }
}

/** The indexes of a year, or of all years; those that have changed are loaded again. */
async function shelfOf(year: string): Promise<Shelf> {
  const manifest: Manifest = await loadManifest();
  const version = JSON.stringify(manifest);
  if (library?.manifest !== version) {
    for (const shelf of library?.shelves.values() ?? []) void shelf.close();
    library = { manifest: version, shelves: new Map() };
  }
  const known = library.shelves.get(year);
  if (known) return known;
  const shelf = new Shelf(manifest, year || null);
  library.shelves.set(year, shelf);
  return shelf;
}
