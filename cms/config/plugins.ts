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
 * Letters go to the mail server of the newsroom (SMTP_HOST), or else straight to that of whoever
 * gets them.
 */
function email(env: Env) {
  const host = env("SMTP_HOST");
  return {
    provider: "sendmail",
    // The provider calls a server that takes every letter its server of developers.
    providerOptions: host
      ? { devHost: host, devPort: env.int("SMTP_PORT", 25) }
      : {},
    settings: {
      defaultFrom: env(
        "EMAIL_FROM",
        `Tòa soạn <khong-tra-loi@${hostOf(env("CMS_URL", ""))}>`,
      ),
    },
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
