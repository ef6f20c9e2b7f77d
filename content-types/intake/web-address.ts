/** An address that readers may be sent to, fit for Markdown; `null` for any other. */
export function webAddress(href: string): string | null {
  const url = URL.parse(href.trim());
  if (!url || !/^(?:https?|mailto|tel):$/.test(url.protocol)) return null;
  return url.href.replace(/[()\s<>]/g, encodeURIComponent).replace(
    /[()]/g,
    // encodeURIComponent leaves brackets alone.
    (bracket) => (bracket === "(" ? "%28" : "%29"),
  );
}
