import type { Core } from "@strapi/strapi";
import type { Stage } from "@toa-soan/content-types/stages";

/** Gives articles from before there were stages the one that they are in. */
export async function fillStages(strapi: Core.Strapi): Promise<void> {
  const set = (stage: Stage, where: string) =>
    strapi.db
      .getConnection("articles")
      .whereNull("stage")
      .whereRaw(where)
      .update({ stage });
  await set(
    "published",
    "document_id in (select document_id from articles where published_at is not null)",
  );
  await set("gone", "first_public_at is not null and publish_at is null");
  await set("approved", "publish_at is not null");
  await set("draft", "1 = 1");
}
