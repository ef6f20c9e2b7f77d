import type { Core } from "@strapi/strapi";
import { contentTypes } from "@toa-soan/content-types/content-types";

/** Starts the count of saves of documents that were stored before saves were counted. */
export async function giveRevisions(strapi: Core.Strapi): Promise<void> {
  for (const { uid } of Object.values(contentTypes))
    await strapi.db.query(uid).updateMany({
      where: { revision: null },
      data: { revision: 0 },
    });
}
