/** An address that readers may be sent to, fit for Markdown; `null` for any other. */
export function webAddress(href: string): string | null {
  const url = URL.parse(href.trim());
  if (!url || !/^(?:https?|mailto|tel):$/.test(url.protocol)) return null;
  // encodeURIComponent leaves brackets alone.
  return url.href.replace(
    /[()\s<>]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
}
