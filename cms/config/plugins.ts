interface Env {
  (name: string): string | undefined;
  (name: string, byDefault: string): string;
  int(name: string, byDefault: number): number;
}

// No SVG and HTML, which run scripts; no AVIF and HEIC, which sharp's build reads badly or not.
const ALLOWED_TYPES = [
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/gif",
  "application/pdf",
  "application/msword",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.ms-excel",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
];

export default ({ env }: { env: Env }) => ({
  email: { config: email(env) },
  upload: {
    enabled: true,
    config: {
      sizeLimit: env.int("UPLOAD_LIMIT_MB", 50) * 1024 * 1024,
      breakpoints: { small: 500 },
      security: { allowedTypes: ALLOWED_TYPES },
      ...(env("UPLOAD_PROVIDER", "local") === "s3" ? s3(env) : {}),
    },
  },
});

/**
 * Letters go through the mail server of the newsroom (SMTP_HOST), or else straight to that of
 * whoever gets them, which many networks do not let out.
 */
function email(env: Env) {
  const settings = {
    defaultFrom: env(
      "EMAIL_FROM",
      `Tòa soạn <khong-tra-loi@${hostOf(env("CMS_URL", ""))}>`,
    ),
  };
  const host = env("SMTP_HOST");
  if (!host) return { provider: "sendmail", settings };
  const port = env.int("SMTP_PORT", 587);
  const user = env("SMTP_USER");
  return {
    provider: "nodemailer",
    providerOptions: {
      host,
      port,
      // The port of mail over TLS from its first byte (RFC 8314, 7.3); at others STARTTLS is used.
      secure: port === 465,
      // No password goes over a network in the clear.
      requireTLS: Boolean(user) && !["localhost", "127.0.0.1"].includes(host),
      ...(user ? { auth: { user, pass: env("SMTP_PASSWORD", "") } } : {}),
    },
    settings,
  };
}

const hostOf = (url: string): string =>
  URL.canParse(url) ? new URL(url).hostname : "toasoan.local";

function s3(env: Env) {
  return {
    provider: "aws-s3",
    providerOptions: {
      baseUrl: env("S3_PUBLIC_URL"),
      s3Options: {
        credentials: {
          accessKeyId: env("S3_ACCESS_KEY_ID"),
          secretAccessKey: env("S3_SECRET_ACCESS_KEY"),
        },
        endpoint: env("S3_ENDPOINT"),
        region: env("S3_REGION", "auto"),
        forcePathStyle: true,
        params: { Bucket: env("S3_BUCKET") },
      },
    },
  };
}
