import { populateOf } from "@toa-soan/content-types/content-type";
import { contentTypes } from "@toa-soan/content-types/content-types";
import type { TypeName } from "@toa-soan/content-types/type-name";
import { beforeAll, describe, expect, test } from "vitest";

import { Content } from "../newsroom/make-content.ts";
import type { Cms } from "../newsroom/start-cms.ts";

/** Every kind of field in documents that refer to each other, on any database. */
export function describeWhatIsTold(get: () => Cms): void {
  let cms: Cms;
  /** The documents and what the feed tells of them, as JSON. */
  let made: [TypeName, string][];
  let told: Map<string, string>;

  beforeAll(async () => {
    cms = get();
    made = await makeDocuments(cms);
    told = new Map(
      (await cms.feed()).flatMap((line) =>
        "documentId" in line
          ? [[line.documentId, JSON.stringify(line.document)]]
          : [],
      ),
    );
  });

  describe("what the feed tells of documents that refer to each other", () => {
    test.each(["official", "photo", "event", "document", "term", "article"])(
      "is, of each %s, what Strapi's own Document Service has",
      async (type) => {
        for (const [, documentId] of made.filter(([name]) => name === type))
          expect(told.get(documentId)).toBe(
            await stored(cms, type as TypeName, documentId),
          );
      },
    );
  });
}

async function stored(cms: Cms, type: TypeName, documentId: string) {
  const { fields, hasDrafts, schema } = contentTypes[type];
  const found = await cms.find(type, documentId, {
    populate: populateOf(fields),
    ...(hasDrafts && { status: "published" }),
  });
  return JSON.stringify(schema.parse(found));
}

async function makeDocuments(cms: Cms): Promise<[TypeName, string][]> {
  const content = new Content(cms);
  const made: [TypeName, string][] = [];
  const make = async (type: TypeName, data: Record<string, unknown>) => {
    const { documentId } = await cms.create(type, data);
    made.push([type, documentId]);
    return documentId;
  };
  const second = await make("official", { name: "Trần Thị Sau" });
  const first = await make("official", {
    name: "Lê Văn Trước",
    otherNames: "Một tên\nTên nữa",
  });
  const event = await make("event", {
    name: "Hội nghị kể đủ",
    edition: 3,
    startsOn: "2026-07",
    participants: [
      { official: first, capacity: "Chủ trì" },
      { capacity: "Khách" },
      { official: second },
    ],
  });
  const without = await make("photo", { caption: "Chưa có tệp" });
  const image = await storeFile(cms);
  const photo = await make("photo", {
    image,
    caption: "Có tệp",
    credit: "P.V",
    altText: "Hội trường",
    people: [second],
    event,
    isIllustrative: true,
  });
  // As the form sends it; the links are stored in another order than they are shown.
  await cms.update("photo", photo, {
    people: { connect: [{ documentId: first, position: { start: true } }] },
  });
  const document = await make("document", { title: "Kế hoạch kể đủ" });
  const topic = await make("topic", { name: "Chủ đề sau" });
  const related = await content.publishedArticle("Liên quan một");
  const other = await content.publishedArticle("Liên quan hai");
  const { documentId: article } = await content.publishedArticle("Bài kể đủ", {
    kicker: "Tít phụ",
    lead: "Sapo có “ngoặc kép” và 🌾.",
    body: "Đoạn một.\n\n![](photo:1)\n\nĐoạn hai.",
    topics: [topic, await make("topic", { name: "Chủ đề trước" })],
    // Neither in the order in which they were made.
    photos: [photo, without],
    related: [other.documentId, related.documentId],
    event,
    documents: [document],
    bylines: [
      { name: "Ngọc Hà", affiliation: "Ban Thời sự" },
      { name: "An Bình" },
    ],
    mentions: [
      { official: second, titleAsWritten: "Bí thư", isFormer: true },
      { official: first, honorific: "ông" },
      { titleAsWritten: "Không có trong danh sách" },
    ],
    corrections: [
      { correctedAt: "2026-07-02T03:00:00.000Z", note: "Đính chính sau" },
      { correctedAt: "2026-07-01T03:00:00.000Z", note: "Đính chính trước" },
    ],
    firstPublicAt: "2026-06-30T03:00:00.123Z",
  });
  await make("term", {
    note: "Nhiệm kỳ kể đủ",
    official: first,
    startedOn: "2020-07-23",
    evidence: article,
  });
  return [...made, ["article", article]];
}

/** @returns the id of a file in the media library, without bytes. */
async function storeFile(cms: Cms): Promise<number> {
  const file: { id: number } = await cms.strapi.db
    .query("plugin::upload.file")
    .create({
      data: {
        name: "hoi-nghi.jpg",
        hash: "hoi_nghi_1",
        ext: ".jpg",
        mime: "image/jpeg",
        size: 12.5,
        url: "/uploads/hoi_nghi_1.jpg",
        width: 1600,
        height: 900,
        focalPoint: { x: 40, y: 25 },
        provider: "local",
        folderPath: "/",
      },
    });
  return file.id;
}
