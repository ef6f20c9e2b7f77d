import { noteBeginning } from "../src/photos/file-order.ts";

type Env = (name: string, byDefault: string) => string;

export default ({ env }: { env: Env }) => [
  "global::request-log",
  "global::in-vietnamese",
  "strapi::errors",
  { name: "strapi::security", config: security(env) },
  {
    name: "strapi::cors",
    // Without a list Strapi answers any origin, with credentials.
    config: { origin: origins(env), credentials: true },
  },
  "strapi::query",
  "global::comment-door",
  {
    name: "strapi::body",
    config: {
      jsonLimit: "10mb",
      formLimit: "10mb",
      formidable: { onFileBegin: noteBeginning },
    },
  },
  "strapi::favicon",
  "strapi::public",
  "global::closed-doors",
];

/**
 * Lets the admin show pictures from the object store, when there is one, and previews of articles,
 * whose styles, fonts and photos come from the site.
 */
function security(env: Env) {
  const store = originOf(env("S3_PUBLIC_URL", ""));
  const site = originOf(env("SITE_URL", ""));
  const pictures = ["'self'", "data:", "blob:", ...store, ...site];
  return {
    contentSecurityPolicy: {
      useDefaults: true,
      directives: {
        "img-src": pictures,
        "media-src": pictures,
        "style-src": ["'self'", "'unsafe-inline'", ...site],
        "font-src": ["'self'", "data:", ...site],
      },
    },
  };
}

const originOf = (url: string): string[] =>
  /^https?:\/\//.test(url) ? [new URL(url).origin] : [];

function origins(env: Env): string[] {
  const port = env("CMS_PORT", "1337");
  return [
    env("SITE_URL", ""),
    env("CMS_URL", ""),
    `http://localhost:${port}`,
    `http://127.0.0.1:${port}`,
  ]
    .filter((url) => /^https?:\/\//.test(url))
    .map((url) => new URL(url).origin);
}
