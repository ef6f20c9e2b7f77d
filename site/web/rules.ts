import { searchPath } from "@toa-soan/content-types/addresses";

/**
 * What a web server says beside the files: the one definition for the server of this project and
 * for `/_headers`, from which hosts take it.
 */

/** Media types by the end of a file's name; servers elsewhere seldom know them. */
const TYPES_OF_OURS: [ending: string, type: string][] = [
  ["rss.xml", "application/rss+xml"],
  ["atom.xml", "application/atom+xml"],
  ["feed.json", "application/feed+json"],
  [".ics", "text/calendar"],
  [".opml", "text/x-opml"],
  [".webmanifest", "application/manifest+json"],
];

/** Those that every server knows. Text, which compresses well; all else goes as it is. */
const KNOWN_TYPES: [ending: string, type: string][] = [
  [".css", "text/css"],
  [".html", "text/html"],
  [".js", "text/javascript"],
  [".json", "application/json"],
  [".svg", "image/svg+xml"],
  [".txt", "text/plain"],
  [".xml", "application/xml"],
];

const withCharset = (type: string) => `${type}; charset=utf-8`;

/** The content type of a file of text, `null` for all others. */
export function textTypeOf(file: string): string | null {
  const found = [...TYPES_OF_OURS, ...KNOWN_TYPES].find(([ending]) =>
    file.endsWith(ending),
  );
  return found ? withCharset(found[1]) : null;
}

const FOR_EVER = "public, max-age=31536000, immutable";

/** Folders in which names change with the content, so that a browser may keep the files for ever. */
const CONTENT_NAMED = ["/_astro/", "/anh/", "/tep/"];
// The parts of the search index stand beside the tree, on no other host.
const SEARCH_PART = new RegExp(`^${searchPath}(?:\\d{4}|pagefind-[^/]+)/`);

export const cacheControlOf = (path: string): string =>
  CONTENT_NAMED.some((folder) => path.startsWith(folder)) ||
  SEARCH_PART.test(path)
    ? FOR_EVER
    : "no-cache";

/** Styles and fonts; browsers ask for leave before they use fonts of another host. */
const ASSETS = "/_astro/";

/** Headers by which the editors' preview, on another host, may use what a path holds. */
export const sharingHeadersOf = (path: string): Record<string, string> =>
  path.startsWith(ASSETS) ? { "Access-Control-Allow-Origin": "*" } : {};

export const SECURITY_HEADERS = {
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
};

/**
 * The content security policy (https://www.w3.org/TR/CSP3/) of a path.
 *
 * @param commentsUrl where the form under an article sends to: another site may be named.
 */
export function policyOf(path: string, commentsUrl: string | undefined) {
  const commentsOrigin =
    commentsUrl && URL.canParse(commentsUrl) ? new URL(commentsUrl).origin : "";
  // Pagefind is WebAssembly, which counts as code made from data.
  const wasm = path.startsWith(searchPath) ? "'wasm-unsafe-eval'" : "";
  return [
    "default-src 'none'",
    "img-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    `script-src 'self' ${wasm}`,
    "connect-src 'self'",
    "manifest-src 'self'",
    `form-action 'self' ${commentsOrigin}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
    .map((directive) => directive.trim())
    .join("; ");
}

interface Rule {
  pattern: string;
  headers: Record<string, string>;
  /** A header that a wider pattern set and this one sets anew. */
  replaced?: string;
}

/**
 * The rules as hosts read them (Netlify, Cloudflare Pages). Where two patterns fit, Cloudflare
 * joins their values unless `!` takes the first one away, and Netlify, which passes over that
 * line, takes the narrower one. So patterns do not overlap but for the search. That all else is
 * to be asked for again each time is what both do by themselves.
 */
export function headersFile(commentsUrl: string | undefined): string {
  const policy = "Content-Security-Policy";
  const rules: Rule[] = [
    {
      pattern: "/*",
      headers: { ...SECURITY_HEADERS, [policy]: policyOf("/", commentsUrl) },
    },
    {
      pattern: `${searchPath}*`,
      replaced: policy,
      headers: { [policy]: policyOf(searchPath, commentsUrl) },
    },
    ...CONTENT_NAMED.map((folder) => ({
      pattern: `${folder}*`,
      headers: { "Cache-Control": FOR_EVER, ...sharingHeadersOf(folder) },
    })),
    ...TYPES_OF_OURS.map(([ending, type]) => ({
      pattern: `/*${ending}`,
      headers: { "Content-Type": withCharset(type) },
    })),
  ];
  return rules
    .map(({ pattern, headers, replaced }) =>
      [
        pattern,
        ...(replaced ? [`  ! ${replaced}`] : []),
        ...Object.entries(headers).map(
          ([name, value]) => `  ${name}: ${value}`,
        ),
        "",
      ].join("\n"),
    )
    .join("\n");
}
