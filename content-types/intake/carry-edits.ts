import type { IntakeArticle, IntakeOfficial } from "./article.ts";

/**
 * What an editor changed in an article, carried over to a new reading of the same text. What was
 * changed in both ways is the editor's. `isWhole` is false when paragraphs of the body were added or
 * taken out by hand: then the new body stands as it was read.
 *
 * @param before the reading that the editor started from.
 */
export function carryEdits(
  before: IntakeArticle,
  edited: IntakeArticle,
  after: IntakeArticle,
): { article: IntakeArticle; isWhole: boolean } {
  const body = carryBody(before.body, edited.body, after.body);
  return {
    isWhole: body !== null,
    article: {
      ...after,
      ...changed(before, edited, after, [
        "headline",
        "section",
        "publishedAt",
        "lead",
        "dateline",
        "byline",
        "sourceCredit",
        "event",
      ]),
      body: body ?? after.body,
      photos: carryList(before.photos, edited.photos, after.photos),
      officials: carryPeople(
        before.officials,
        edited.officials,
        after.officials,
      ),
      documents: carryList(before.documents, edited.documents, after.documents),
      related: carryList(before.related, edited.related, after.related),
    },
  };
}

function changed(
  before: IntakeArticle,
  edited: IntakeArticle,
  after: IntakeArticle,
  fields: (keyof IntakeArticle)[],
): Partial<IntakeArticle> {
  return Object.fromEntries(
    fields.map((field) => [
      field,
      isSame(before[field], edited[field]) ? after[field] : edited[field],
    ]),
  );
}

// An item that was read before as now takes the editor's form; items keep their places on the form.
function carryList<Item>(
  before: readonly Item[],
  edited: readonly Item[],
  after: readonly Item[],
): Item[] {
  if (before.length !== edited.length) return [...after];
  return after.map((item) => {
    const at = before.findIndex((one) => isSame(one, item));
    return edited[at] ?? item;
  });
}

// Whom the editor added stands behind those that were read; the new reading may know them by now.
function carryPeople(
  before: readonly IntakeOfficial[],
  edited: readonly IntakeOfficial[],
  after: readonly IntakeOfficial[],
): IntakeOfficial[] {
  const read = carryList(before, edited.slice(0, before.length), after);
  const known = new Set(read.map(({ name }) => name));
  const added = edited.slice(before.length);
  return [...read, ...added.filter(({ name }) => !known.has(name))];
}

function carryBody(
  before: string,
  edited: string,
  after: string,
): string | null {
  if (before === edited) return after;
  if (before === after) return edited;
  const [old, own] = [before.split("\n\n"), edited.split("\n\n")];
  if (old.length !== own.length) return null;
  return after
    .split("\n\n")
    .map((part) => {
      const at = old.indexOf(part);
      return own[at] ?? part;
    })
    .join("\n\n");
}

const isSame = (one: unknown, other: unknown) =>
  JSON.stringify(one) === JSON.stringify(other);
