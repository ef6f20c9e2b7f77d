import { articlePath } from "@toa-soan/content-types/addresses";
import type { CustomRecord } from "pagefind";

import { publishedAt } from "../archive/entries.ts";
import type { Kept, Store } from "../archive/store.ts";
import { personLabel } from "./parts.ts";
import { plainText } from "./plain-text.ts";
import { toIndexed } from "./spelling.ts";
import { timeWord } from "./time-word.ts";

/** An article as Pagefind takes it in. What is shown with a result comes from here alone. */
export function recordOf(store: Store, article: Kept<"article">): CustomRecord {
  const { slug, kicker, headline, lead, bylines, mentions } = article;
  const section = article.section && store.document("section", article.section);
  const people = mentions.flatMap(({ official }) =>
    official ? (personLabel(store, official) ?? []) : [],
  );
  const content = [
    headline,
    kicker,
    lead,
    plainText(store.body(article.documentId)),
    ...mentions.map(({ titleAsWritten }) => titleAsWritten),
    ...people,
    ...bylines.map(({ name }) => name),
  ];
  return {
    url: articlePath(slug),
    language: "vi",
    content: toIndexed(content.filter(Boolean).join("\n")),
    meta: {
      title: toIndexed(headline),
      ...(lead ? { lead: toIndexed(lead) } : {}),
      time: timeWord(publishedAt(article)),
    },
    filters: {
      ...(section ? { section: [section.slug] } : {}),
      ...(people.length > 0 ? { person: [...new Set(people)] } : {}),
    },
  };
}
