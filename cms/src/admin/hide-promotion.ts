import type { StrapiApp } from "@strapi/strapi/admin";

/**
 * Takes away what an editor has no use for: the Content-Type Builder, which is switched off on the
 * server, the marketplace, the guided tour for developers and news about Strapi. Strapi has no
 * setting for them in 5.54.
 */
export function hidePromotion(app: StrapiApp): void {
  const { router } = app as unknown as {
    router: {
      _menu: { to: string }[];
      addRoute(change: (routes: { path?: string }[]) => object[]): void;
    };
  };
  const isWanted = (path = "") => !path.includes("content-type-builder");
  router._menu = router._menu.filter(({ to }) => isWanted(to));
  router.addRoute((routes) => routes.filter(({ path }) => isWanted(path)));
  // The banner's key ends in the installation's id, which this project does not have.
  for (const id of ["false", "undefined", "null"])
    localStorage.setItem(
      `STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${id}`,
      "true",
    );
  endTour();
  const style = document.createElement("style");
  style.textContent = `${[NEWS_OF_STRAPI, ...UNWANTED_LINKS.flatMap((link) => [link, `li:has(> ${link})`])].join()} { display: none }`;
  document.head.append(style);
}

/** Whoever was invited is asked, with the password, whether Strapi may send its news. */
const NEWS_OF_STRAPI = 'div:has(> label a[href^="https://strapi.io/terms"])';

/**
 * Beside the marketplace: lists of plugins and of tokens for programs. The newsroom has doors of its
 * own for programs, and a token for Strapi's would read drafts.
 */
const UNWANTED_LINKS = [
  'a[href^="https://market.strapi.io"]',
  'a[href*="/settings/list-plugins"]',
  'a[href*="/settings/api-tokens"]',
  'a[href*="/settings/admin-tokens"]',
  'a[href*="/settings/transfer-tokens"]',
];

const TOUR = "STRAPI_GUIDED_TOUR";

function endTour(): void {
  const stored = JSON.parse(localStorage.getItem(TOUR) ?? "{}") as object;
  localStorage.setItem(TOUR, JSON.stringify({ ...stored, enabled: false }));
}
