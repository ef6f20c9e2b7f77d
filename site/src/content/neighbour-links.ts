import { articlePath } from "@toa-soan/content-types/addresses";
import { typeset } from "@toa-soan/content-types/vietnamese/typography";

import type { Archive, ArticleLink } from "../../archive/answers.ts";

const linkOf = (article: ArticleLink | null) =>
  article && {
    href: articlePath(article.slug),
    title: typeset(article.headline),
  };

/** The articles before and after one as links. */
export const neighbourLinksOf = ({
  older,
  newer,
}: ReturnType<Archive["neighboursOf"]>) => ({
  older: linkOf(older),
  newer: linkOf(newer),
});
