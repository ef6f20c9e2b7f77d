import sharp from "sharp";

import type { Cms } from "./start-cms.ts";

/**
 * Makes something of every content type, files in two folders and a role nobody has, so that a walk
 * through the screens meets filled lists. All its words are Vietnamese.
 *
 * @param folder name of the folder for files, one that there is not yet.
 * @returns the documentId of the article that has everything: it is published, and changed since.
 */
export async function fillDesk(cms: Cms, folder: string): Promise<string> {
  const file = await sendPicture(
    cms,
    "ảnh khai mạc.jpg",
    await makeFolder(cms, folder),
  );
  await sendPicture(cms, "quang cảnh.jpg");
  const section = (await cms.create("section", { name: "Thời sự" })).documentId;
  await cms.create("topic", { name: "Chuyển đổi số" });
  const organization = await cms.create("organization", {
    name: "Đảng ủy Khối",
  });
  const official = await cms.create("official", { name: "Đỗ Đức Thọ" });
  const position = await cms.create("position", {
    title: "Bí thư",
    organization: organization.documentId,
  });
  const event = await cms.create("event", {
    name: "Hội nghị lần thứ nhất",
    host: organization.documentId,
    startsOn: "2026-11-20",
  });
  const photo = await cms.create("photo", {
    caption: "Quang cảnh hội nghị.",
    credit: "Minh Châu",
    altText: "Hội trường",
    image: file,
    event: event.documentId,
  });
  await cms.create("document", {
    title: "Về công tác cán bộ",
    issuer: organization.documentId,
  });
  const article = await cms.create("article", {
    headline: "Khai mạc hội nghị",
    lead: "Sáng nay, hội nghị khai mạc.",
    body: "Hội nghị bàn về công tác cán bộ.",
    section,
    event: event.documentId,
    photos: [photo.documentId],
    mentions: [
      { official: official.documentId, titleAsWritten: "Bí thư Đảng ủy Khối" },
    ],
  });
  await cms.publish(article.documentId);
  await cms.update("article", article.documentId, { headline: "Bế mạc" });
  await cms.create("article", { headline: "Bài còn viết dở", section });
  await cms.create("term", {
    official: official.documentId,
    position: position.documentId,
    evidence: article.documentId,
    startedOn: "2024-03",
  });
  await cms.create("comment", {
    article: article.documentId,
    name: "Bạn đọc",
    text: "Bài viết hay.",
  });
  return article.documentId;
}

async function makeFolder(cms: Cms, name: string): Promise<number> {
  const response = await cms.askAdmin("/upload/folders", {
    method: "POST",
    body: JSON.stringify({ name, parent: null }),
  });
  const { data } = (await response.json()) as { data: { id: number } };
  return data.id;
}

/** Sends a picture to the media library and says its number. */
export async function sendPicture(
  cms: Cms,
  name: string,
  folder: number | null = null,
): Promise<number> {
  const bytes = await sharp({
    create: { width: 600, height: 400, channels: 3, background: "#27c" },
  })
    .jpeg()
    .toBuffer();
  const body = new FormData();
  body.append(
    "files",
    new Blob([new Uint8Array(bytes)], { type: "image/jpeg" }),
    name,
  );
  body.append("fileInfo", JSON.stringify({ name, folder }));
  const response = await cms.askAdmin("/upload", { method: "POST", body });
  const [file] = (await response.json()) as { id: number }[];
  if (!file) throw new Error(`${name} was not taken.`);
  return file.id;
}
