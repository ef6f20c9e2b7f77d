import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";

/** Keys of the CMS and tokens between the parts of the newsroom, by their environment names. */
export type Secrets = Record<(typeof NAMES)[number], string>;

const NAMES = [
  "APP_KEYS",
  "API_TOKEN_SALT",
  "ADMIN_JWT_SECRET",
  "TRANSFER_TOKEN_SALT",
  "JWT_SECRET",
  "ENCRYPTION_KEY",
  "PUBLISHER_TOKEN",
  "IMPORT_TOKEN",
  "ADMIN_PASSWORD",
] as const;

/**
 * The newsroom's secrets: from the environment where it has them, otherwise from the file, which
 * is made on the first start and which only its owner can read.
 */
export function readSecrets(
  file: string,
  env: Record<string, string | undefined> = process.env,
): Secrets {
  const kept = existsSync(file)
    ? (JSON.parse(readFileSync(file, "utf8")) as Partial<Secrets>)
    : {};
  const missing = NAMES.filter((name) => !kept[name]);
  for (const name of missing) kept[name] = newSecret(name);
  if (missing.length > 0) {
    writeFileSync(`${file}.part`, `${JSON.stringify(kept, null, 2)}\n`, {
      mode: 0o600,
    });
    renameSync(`${file}.part`, file);
  }
  return Object.fromEntries(
    NAMES.map((name) => [name, env[name] || kept[name]]),
  ) as Secrets;
}

function newSecret(name: (typeof NAMES)[number]): string {
  // Strapi asks a password for a digit and for letters of both cases.
  if (name === "ADMIN_PASSWORD")
    return `Ts7-${randomBytes(9).toString("base64url")}`;
  const key = () => randomBytes(32).toString("base64url");
  return name === "APP_KEYS" ? `${key()},${key()}` : key();
}
