import { admin } from "./admin";
import { contentManager } from "./content-manager";
import { email } from "./email";
import { i18n } from "./i18n";
import { settings } from "./settings";
import { unlisted } from "./unlisted";
import { upload } from "./upload";
import { uploadLists } from "./upload-lists";

type Messages = Record<string, string>;

/**
 * Vietnamese for what Strapi leaves in English or says unnaturally. Strapi merges it over its own
 * Vietnamese; keys of a plugin carry the plugin's name in front.
 */
export const vi: Messages = {
  ...unlisted,
  ...admin,
  ...settings,
  ...of("content-manager", contentManager),
  ...of("email", email),
  ...of("i18n", i18n),
  ...of("upload", { ...upload, ...uploadLists }),
};

function of(plugin: string, messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, text]) => [`${plugin}.${key}`, text]),
  );
}
