import { articlePath } from "@toa-soan/content-types/addresses";
import type { CollectionPage } from "schema-dts";

import { addressOf, some, type Base } from "./script.ts";

/**
 * A page that is a list of other pages, which say themselves what they are about.
 *
 * @param path of the page.
 * @param hrefs where the list leads, in its order. One that comes twice counts where it is first.
 */
export const collectionOf = (
  name: string,
  path: string,
  hrefs: string[],
  base: Base,
): CollectionPage => ({
  "@type": "CollectionPage",
  name,
  url: addressOf(path, base),
  mainEntity: some(hrefs) && {
    "@type": "ItemList",
    itemListElement: [...new Set(hrefs)].map((href, place) => ({
      "@type": "ListItem",
      position: place + 1,
      url: addressOf(href, base),
    })),
  },
});

/** The same for a list of articles. */
export const newsListOf = (
  name: string,
  path: string,
  articles: { slug: string }[],
  base: Base,
): CollectionPage =>
  collectionOf(
    name,
    path,
    articles.map(({ slug }) => articlePath(slug)),
    base,
  );
