import type { Core } from "@strapi/strapi";
import { fold } from "@toa-soan/content-types/vietnamese/fold";

import { createDocument, documentsWith } from "./stored.ts";

/** Where an article goes whose section the newsroom does not have. */
const FALLBACK = "Tin tức";

/** The section of a name; the general one, made when missing, for a name that is not known. */
export async function sectionFor(
  strapi: Core.Strapi,
  name: string | null,
): Promise<string> {
  const known = name ? await sectionNamed(strapi, name) : null;
  if (known) return known;
  const general = await sectionNamed(strapi, FALLBACK);
  if (general) return general;
  const made = await createDocument(strapi, "section", { name: FALLBACK });
  return made.documentId;
}

/** The section that has a name, `null` when there is none. */
export async function sectionNamed(
  strapi: Core.Strapi,
  name: string,
): Promise<string | null> {
  const sections = await documentsWith<{ documentId: string; name: string }>(
    strapi,
    "section",
    name,
  );
  const found = sections.find((section) => fold(section.name) === fold(name));
  return found?.documentId ?? null;
}
