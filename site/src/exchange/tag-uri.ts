/**
 * Name of a document for ever, whatever its address becomes: a tag URI (RFC 4151). The year says
 * when the name was given out by the site's owner and never changes.
 *
 * @param name `article/ID`, and what comes below it.
 */
export const tagUri = (site: URL, name: string) =>
  `tag:${site.hostname},2026:${name.split("/").map(encodeURIComponent).join("/")}`;
