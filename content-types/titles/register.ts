/** What the newsroom knows of people and offices, as far as an article needs it. */
export interface Register {
  officials: RegisterOfficial[];
  positions: RegisterPosition[];
  /** All terms of these officials, and those of others in the same positions. */
  terms: RegisterTerm[];
}

export interface RegisterOfficial {
  documentId: string;
  name: string;
  otherNames: string[];
  /** What tells namesakes apart. */
  distinction: string | null;
}

export interface RegisterPosition {
  documentId: string;
  title: string;
  rank: number | null;
  organization: { name: string; shortNames: string[] } | null;
}

/** Dates are partial: `2020`, `2020-07`, `2020-07-23`. */
export interface RegisterTerm {
  documentId: string;
  official: string;
  /** Name of the official, for terms of people whom the article does not name. */
  officialName: string;
  position: string;
  startedOn: string | null;
  endedOn: string | null;
  hasEnded: boolean;
  attestedOn: string | null;
  /** Headline of the article that attests it. */
  evidence: string | null;
}
