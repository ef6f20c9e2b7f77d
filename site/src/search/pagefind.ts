/** What Pagefind's program offers, as far as it is used here. */
export interface PagefindProgram {
  createInstance(options: {
    basePath: string;
    baseUrl: string;
    exactDiacritics: boolean;
  }): PagefindInstance;
}

export interface PagefindInstance {
  mergeIndex(
    folder: string,
    options: {
      baseUrl: string;
      exactDiacritics: boolean;
      ranking: {
        diacriticSimilarity: number;
        termSimilarity: number;
        metaWeights: Record<string, number>;
      };
    },
  ): Promise<void>;
  search(query: string, options: { filters: Filters }): Promise<PagefindAnswer>;
  filters(): Promise<unknown>;
  destroy(): Promise<void>;
}

export type Filters = Record<string, string[]>;

export interface PagefindAnswer {
  results: PagefindResult[];
  /** How many of the found articles each value would leave, by filter. */
  filters: Record<string, Record<string, number>>;
}

export interface PagefindResult {
  id: string;
  data(): Promise<{
    raw_url: string;
    content: string;
    plain_excerpt: string;
    meta: Record<string, string>;
    filters: Filters;
  }>;
}
