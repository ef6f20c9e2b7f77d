import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { ROOT } from "../../scripts/start/settings.ts";

type Messages = Record<string, string>;

/** The catalogues of Strapi's that the admin loads; keys of a plugin carry its name in front. */
const CATALOGUES = {
  "": "admin/dist/admin/admin/src/translations",
  "content-manager.": "content-manager/dist/admin/translations",
  "content-releases.": "content-releases/dist/admin/translations",
  "content-type-builder.": "content-type-builder/dist/admin/translations",
  "email.": "email/dist/admin/translations",
  "i18n.": "i18n/dist/admin/translations",
  "review-workflows.": "review-workflows/dist/admin/translations",
  "upload.": "upload/dist/admin/translations",
};

/** What Strapi says in a language, by its keys. */
export async function catalogue(language: string): Promise<Messages> {
  const all: Messages = {};
  for (const [prefix, folder] of Object.entries(CATALOGUES)) {
    const file = join(
      ROOT,
      "node_modules/@strapi",
      folder,
      `${language}.json.mjs`,
    );
    if (!existsSync(file)) continue;
    const module = (await import(pathToFileURL(file).href)) as {
      default: Messages;
    };
    for (const [key, text] of Object.entries(module.default))
      all[prefix + key] = text;
  }
  return all;
}
