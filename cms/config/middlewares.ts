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
  { name: "strapi::body", config: { jsonLimit: "10mb", formLimit: "10mb" } },
  "strapi::favicon",
  "strapi::public",
  "global::closed-doors",
];

/** Lets the admin show pictures from the object store, when there is one. */
function security(env: Env) {
  const store = env("S3_PUBLIC_URL", "");
  if (!store) return {};
  const sources = ["'self'", "data:", "blob:", new URL(store).origin];
  return {
    contentSecurityPolicy: {
      useDefaults: true,
      directives: { "img-src": sources, "media-src": sources },
    },
  };
}

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
