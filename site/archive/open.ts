import type { Archive } from "./answers.ts";
import { questions } from "./questions.ts";
import { Reader } from "./reader.ts";
import { Store } from "./store.ts";

/** One question with its arguments: a name that is equal for equal questions. */
export interface Asked {
  question: keyof Archive;
  args: unknown[];
}

/** Answers one question from a store, and says what was read for it. */
export function answer(
  store: Store,
  { question, args }: Asked,
): { answer: unknown; reads: Set<string> } {
  const reader = new Reader(store);
  const answerWith = questions[question] as (
    reader: Reader,
    ...args: unknown[]
  ) => unknown;
  return { answer: answerWith(reader, ...args), reads: reader.reads };
}

class AskedArchive {
  readonly ask: (asked: Asked) => unknown;

  constructor(ask: (asked: Asked) => unknown) {
    this.ask = ask;
  }
}

// Once for all: every page has an archive of its own.
for (const question of Object.keys(questions) as (keyof Archive)[])
  Object.defineProperty(AskedArchive.prototype, question, {
    value(this: AskedArchive, ...args: unknown[]) {
      return this.ask({ question, args });
    },
  });

/**
 * The archive as pages see it.
 *
 * @param ask answers a question; whoever passes it sees every question that is asked.
 */
export const archiveWith = (ask: (asked: Asked) => unknown): Archive =>
  new AskedArchive(ask) as unknown as Archive;

let opened: { file: string; store: Store } | undefined;

/**
 * The archive's file for the static reference build, which runs in a process of its own.
 *
 * @throws Error when `ARCHIVE_FILE` is not set or no such file exists.
 */
export function openStore(): Store {
  const file = process.env["ARCHIVE_FILE"];
  if (!file)
    throw new Error(
      "Không dựng được trang: thiếu biến ARCHIVE_FILE. Hãy chạy npm run build.",
    );
  if (opened?.file !== file) {
    opened = { file, store: new Store(file, { readOnly: true }) };
    opened.store.holdStill();
  }
  return opened.store;
}

/** The archive for the static reference build. */
export function openArchive(): Archive {
  const store = openStore();
  return archiveWith((asked) => answer(store, asked).answer);
}
