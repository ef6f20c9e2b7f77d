import type { Core } from "@strapi/strapi";
import type {
  IntakeArticle,
  IntakeDocument,
  IntakeEvent,
} from "@toa-soan/content-types/intake/article";
import type {
  Choice,
  Choices,
} from "@toa-soan/content-types/intake/desk-intake";

import { documentFor, makeDocument } from "./documents.ts";
import { eventFor, makeEvent } from "./events.ts";
import { OfficialFinder } from "./officials.ts";
import { existing } from "./stored.ts";

/** The people of an article, in order; `null` for one whom the editor leaves out. */
export async function chosenOfficials(
  strapi: Core.Strapi,
  { officials }: IntakeArticle,
  choices: Choices | null,
): Promise<(string | null)[]> {
  const finder = new OfficialFinder(strapi);
  const found: (string | null)[] = [];
  for (const [index, official] of officials.entries()) {
    const choice = choices?.officials[index];
    if (choice?.what === "leave") found.push(null);
    else if (choice?.what === "make") found.push(await finder.make(official));
    else if (choice)
      found.push(await existing(strapi, "official", choice.documentId));
    else found.push(await finder.find(official));
  }
  return found;
}

/** The event of an article, by the editor's choice or else by its own words. */
export async function chosenEvent(
  strapi: Core.Strapi,
  event: IntakeEvent,
  choice: Choice | undefined,
): Promise<string | null> {
  if (!choice) return await eventFor(strapi, event);
  if (choice.what === "leave") return null;
  if (choice.what === "make") return await makeEvent(strapi, event);
  return await existing(strapi, "event", choice.documentId);
}

/** A cited document, by the editor's choice or else by its own words. */
export async function chosenDocument(
  strapi: Core.Strapi,
  document: IntakeDocument,
  choice: Choice | undefined,
): Promise<string | null> {
  if (!choice) return await documentFor(strapi, document);
  if (choice.what === "leave") return null;
  if (choice.what === "make") return await makeDocument(strapi, document);
  return await existing(strapi, "document", choice.documentId);
}
