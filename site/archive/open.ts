import type { TypeName } from "@toa-soan/content-types/type-name";

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

/**
 * The archive as pages see it.
 *
 * @param ask answers a question; whoever passes it sees every question that is asked.
 */
export function archiveWith(ask: (asked: Asked) => unknown): Archive {
  const names = Object.keys(questions) as (keyof Archive)[];
  return Object.fromEntries(
    names.map((question) => [
      question,
      (...args: unknown[]) => ask({ question, args }),
    ]),
  ) as unknown as Archive;
}

let opened: { file: string; store: Store } | undefined;

/**
 * The archive's file for the static reference build, which runs in a process of its own.
 *
 * @throws Error when `ARCHIVE_FILE` is not set or no such file exists.
 */
function openStore(): Store {
  const file = process.env["ARCHIVE_FILE"];
  if (!file)
    throw new Error(
      "Không dựng được trang: thiếu biến ARCHIVE_FILE. Hãy chạy npm run build.",
    );
  if (opened?.file !== file)
    opened = { file, store: new Store(file, { readOnly: true }) };
  return opened.store;
}

/** The archive for the static reference build. */
export function openArchive(): Archive {
  const store = openStore();
  return archiveWith((asked) => answer(store, asked).answer);
}

/** The routes whose pages depend on what is published. */
export type Route =
  "article" | "official" | "event" | "section" | "sectionMonth" | "eventMonth";

/** Params of all pages of a route, former slugs included, for `getStaticPaths`. */
export const pathParams = (route: Route): Record<string, string>[] =>
  routeParams(openStore(), route);

/** The same for any store. */
export function routeParams(
  store: Store,
  route: Route,
): Record<string, string>[] {
  const archive = archiveWith((asked) => answer(store, asked).answer);
  const slugs = (type: TypeName & Route) =>
    store
      .documentIds(type)
      .flatMap((id) => addressesOf(store.document(type, id)));
  const ofMonth = (month: string) => {
    const [year, number] = month.split("-") as [string, string];
    return { year, month: number };
  };
  switch (route) {
    case "section":
      return slugs(route).map((section) => ({ section }));
    case "sectionMonth":
      return store.documentIds("section").flatMap((id) => {
        const months = store.sorts("section-months", id).map(ofMonth);
        return addressesOf(store.document("section", id)).flatMap((section) =>
          months.map((month) => ({ section, ...month })),
        );
      });
    case "eventMonth":
      return archive
        .eventMonths()
        .flatMap((month) => (month === null ? [] : ofMonth(month)));
    default:
      return slugs(route).map((slug) => ({ slug }));
  }
}

/** The slug of a document and those that it had in public before. */
export const addressesOf = (
  document: { slug: string; formerSlugs: string[] } | null,
): string[] => (document ? [document.slug, ...document.formerSlugs] : []);
