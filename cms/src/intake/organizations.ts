import type { Core } from "@strapi/strapi";
import { fold } from "@toa-soan/content-types/vietnamese/fold";

import { createDocument, documentsWith, linesIn } from "./stored.ts";

interface Organization {
  documentId: string;
  name: string;
  shortNames: string | null;
}

/** The organization that has a name or a short name, `null` when there is none. */
export async function organizationNamed(
  strapi: Core.Strapi,
  name: string,
): Promise<string | null> {
  const candidates = await documentsWith<Organization>(
    strapi,
    "organization",
    name,
  );
  const isNamed = (organization: Organization) =>
    [organization.name, ...linesIn(organization.shortNames)].some(
      (known) => fold(known) === fold(name),
    );
  return candidates.find(isNamed)?.documentId ?? null;
}

/** The organization of a name, made when missing. */
export async function organizationFor(
  strapi: Core.Strapi,
  name: string,
): Promise<string> {
  const known = await organizationNamed(strapi, name);
  if (known) return known;
  const made = await createDocument(strapi, "organization", { name });
  return made.documentId;
}
