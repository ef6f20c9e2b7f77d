import { FORGOTTEN_PASSWORD } from "../src/vietnamese/forgotten-password.ts";

type Env = (name: string, byDefault?: string) => string | undefined;

export default ({ env }: { env: Env }) => ({
  auth: {
    secret: env("ADMIN_JWT_SECRET"),
    // Strapi trusts the request where nothing is set: secure over https, plain on http://localhost.
    cookie: { sameSite: "lax" },
  },
  forgotPassword: { emailTemplate: FORGOTTEN_PASSWORD, expiresIn: "1h" },
  apiToken: { salt: env("API_TOKEN_SALT") },
  transfer: { token: { salt: env("TRANSFER_TOKEN_SALT") } },
  secrets: { encryptionKey: env("ENCRYPTION_KEY") },
  flags: { nps: false, promoteEE: false, docLinks: false },
  ai: { enabled: false },
  // The desk has a preview of its own; Strapi’s would ask for settings on every form.
  preview: { enabled: false },
  autoOpen: false,
});
