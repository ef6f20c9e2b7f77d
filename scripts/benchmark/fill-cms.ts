// Fills an empty CMS with a synthetic newsroom. A process of its own: it runs the CMS without its
// web server, so that every rule of the desk applies, as to what editors write.
import { contentTypes } from "@toa-soan/content-types/content-types";

import { DocumentWriter, type Values } from "../fill/document-writer.ts";
import { openCms } from "../fill/open-cms.ts";
import { uploadImage } from "../fill/upload-image.ts";
import { drawOriginal } from "./draw-original.ts";
import { SyntheticNewsroom } from "./synthetic-newsroom.ts";

const [articles = 0, drafts = 0] = process.argv.slice(2).map(Number);
const TOGETHER = 200;

const cms = await openCms();
const writer = new DocumentWriter(cms);
const newsroom = new SyntheticNewsroom(articles);
let photo = 0;
const create = async ({ type, document }: { type: string; document: object }) =>
  writer.create(
    type as "article",
    document as Values,
    type === "photo"
      ? {
          image: await uploadImage(
            cms,
            `${photo}`,
            await drawOriginal(photo++),
          ),
        }
      : {},
  );

function* everything() {
  // Officials first: terms and articles refer to them.
  yield* newsroom.documents();
  for (let n = articles; n < articles + drafts; n++)
    yield {
      type: "article",
      document: contentTypes.article.schema.parse(newsroom.article(n)),
    };
}

let done = 0;
let waiting: { type: string; document: { documentId: string } }[] = [];
const flush = async () => {
  const batch = waiting;
  waiting = [];
  await cms.db.transaction(async () => {
    for (const each of batch) {
      await create(each);
      const number = Number(
        /^article(\d+)$/.exec(each.document.documentId)?.[1],
      );
      if (number < articles) await writer.publish(each.document.documentId);
    }
  });
  done += batch.length;
  process.send?.({ done });
};
for (const each of everything()) {
  waiting.push(each as (typeof waiting)[number]);
  if (waiting.length === TOGETHER) await flush();
}
await flush();
const ids = Array.from({ length: drafts }, (_, n) =>
  writer.idOf("article", `article${articles + n}`),
);
process.send?.({ drafts: ids });
await cms.destroy();
process.exit(0);
