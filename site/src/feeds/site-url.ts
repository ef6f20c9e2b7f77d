/** @throws Error when the settings of Astro name no site; feeds cannot do without. */
export function siteUrl(site: URL | undefined): URL {
  if (!site)
    throw new Error("Không dựng được RSS: astro.config.ts thiếu `site`.");
  return site;
}
