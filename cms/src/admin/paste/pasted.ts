import type { IntakeArticle } from "@toa-soan/content-types/intake/article";
import type {
  Choice,
  Choices,
  FilePicture,
  Match,
  Matches,
  ReadAnswer,
} from "@toa-soan/content-types/intake/desk-intake";
import { without } from "@toa-soan/content-types/intake/edit-article";
import type {
  LineMark,
  LineMarks,
  ToldRole,
} from "@toa-soan/content-types/intake/line-marks";

/** What is being pasted, from the first word to the draft; kept in the browser until then. */
export interface Pasted {
  text: string;
  /** What lines were where they were copied from, by their words: the text may still change. */
  known: Record<string, LineMark>;
  /** What the editor said of lines, by number. */
  told: Record<string, ToldRole>;
  /** `null` while the text is still being written. */
  reading: ReadAnswer | null;
  /** The article as the editor corrected it. */
  article: IntakeArticle | null;
  chosen: Chosen;
  isChecking: boolean;
}

/** What the editor chose himself; what is not here goes by the register. */
export interface Chosen {
  officials: Record<number, Choice>;
  documents: Record<number, Choice>;
  event: Choice | null;
  section: string | null;
  /** For each photo the place of its picture in the file; -1 for none. */
  pictures: Record<number, number>;
}

export const NOTHING_CHOSEN: Chosen = {
  officials: {},
  documents: {},
  event: null,
  section: null,
  pictures: {},
};

export const EMPTY: Pasted = {
  text: "",
  known: {},
  told: {},
  reading: null,
  article: null,
  chosen: NOTHING_CHOSEN,
  isChecking: false,
};

const KEY = "newsroom-paste";

/** What was being pasted when the page was last left. */
export function kept(): Pasted {
  try {
    const stored = localStorage.getItem(KEY);
    return stored ? { ...EMPTY, ...(JSON.parse(stored) as Pasted) } : EMPTY;
  } catch {
    return EMPTY;
  }
}

/** Keeps what is being pasted; at least its text when the browser's store is small. */
export function keep(pasted: Pasted): void {
  try {
    if (pasted.text === "") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(pasted));
  } catch {
    try {
      const { text, known } = pasted;
      localStorage.setItem(KEY, JSON.stringify({ ...EMPTY, text, known }));
    } catch {
      // Nothing can be kept: the page itself still has it.
    }
  }
}

const cleaned = (line: string) => line.replace(/\s+/g, " ").trim();

/** Marks of a text by the words of their lines, so that lines may be put in or taken out. */
export function byWords(text: string, marks: LineMarks): Pasted["known"] {
  const lines = text.split("\n");
  return Object.fromEntries(
    Object.entries(marks).map(([number, mark]) => [
      cleaned(lines[Number(number) - 1] ?? ""),
      mark,
    ]),
  );
}

/** The marks of a text as it is now. */
export function marksOf({ text, known, told }: Pasted): LineMarks {
  const marks: LineMarks = {};
  text.split(/\r\n|\r|\n/).forEach((line, at) => {
    const mark = known[cleaned(line)];
    if (mark && cleaned(line) !== "") marks[at + 1] = mark;
  });
  for (const [number, role] of Object.entries(told))
    marks[number] = { ...marks[number], role };
  return marks;
}

/** What becomes of an entry: the editor's choice, else what the register says. */
export const choiceOf = (
  chosen: Choice | null | undefined,
  match: Match | null | undefined,
): Choice =>
  chosen ??
  (match?.chosen
    ? { what: "use", documentId: match.chosen }
    : { what: "make" });

/** All choices, as the desk takes them. `uploaded` are the ids of the file's pictures. */
export function choicesFor(
  { article, chosen }: { article: IntakeArticle; chosen: Chosen },
  matches: Matches,
  pictures: readonly number[],
  uploaded: readonly (number | null)[],
): Choices {
  return {
    officials: article.officials.map(({ name }, at) =>
      // Somebody was to be added and was not named.
      name.trim() === ""
        ? { what: "leave" }
        : choiceOf(chosen.officials[at], matches.officials[at]),
    ),
    event: choiceOf(chosen.event, matches.event),
    documents: article.documents.map((_, at) =>
      choiceOf(chosen.documents[at], matches.documents[at]),
    ),
    section: chosen.section ?? matches.section.chosen,
    pictures: article.photos.map(
      (_, at) => uploaded[pictures[at] ?? -1] ?? null,
    ),
  };
}

/** What is being pasted without one of its people; choices and matches keep to theirs. */
export function withoutPerson(pasted: Pasted, gone: number): Pasted {
  const { article, reading, chosen } = pasted;
  if (!article || !reading) return pasted;
  const { matches } = reading;
  const officials = Object.entries(chosen.officials)
    .filter(([at]) => Number(at) !== gone)
    .map(([at, choice]) => [Number(at) - Number(Number(at) > gone), choice]);
  return {
    ...pasted,
    article: { ...article, officials: without(article.officials, gone) },
    reading: {
      ...reading,
      matches: { ...matches, officials: without(matches.officials, gone) },
    },
    chosen: {
      ...chosen,
      officials: Object.fromEntries(officials) as Chosen["officials"],
    },
  };
}

/** A picture as the browser sends it to the store of photos. */
export function blobOf({ base64, mime }: FilePicture): Blob {
  const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
  return new Blob([bytes], { type: mime });
}
