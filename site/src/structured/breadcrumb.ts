import type { BreadcrumbList } from "schema-dts";

import { addressOf, type Base } from "./script.ts";

/**
 * The way to a page and, last and without an address, the page itself
 * (developers.google.com/search/docs/appearance/structured-data/breadcrumb).
 */
export const breadcrumbOf = (
  steps: { name: string; href: string }[],
  page: string,
  base: Base,
): BreadcrumbList => ({
  "@type": "BreadcrumbList",
  itemListElement: [
    ...steps.map(({ name, href }, place) => ({
      "@type": "ListItem" as const,
      position: place + 1,
      name,
      item: addressOf(href, base),
    })),
    { "@type": "ListItem", position: steps.length + 1, name: page },
  ],
});
