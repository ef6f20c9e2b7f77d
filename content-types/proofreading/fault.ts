/** Something in a text that an editor should look at. */
export interface Fault {
  /** Where the fragment begins in the text that was looked through. */
  index: number;
  /** The fragment, exactly as it stands there. */
  text: string;
  /** One short Vietnamese sentence. */
  reason: string;
  /** What the fragment should perhaps be; `null` when only a person can tell. */
  suggestion: string | null;
}

/** One of several texts that are looked through together: a line of the import, a field's paragraph. */
export interface Passage {
  text: string;
  /** What a reason calls it, at the beginning of a sentence: `Dòng 5`, `Sapo`. */
  name: string;
}

/** A fault in one of several passages. */
export interface PlacedFault extends Fault {
  /** Which of the passages. */
  passage: number;
}
