import type { TypeName } from "@toa-soan/content-types/type-name";

import { uploadOf, type PaperDocument } from "../paper.ts";

/** The hard newsroom, document by document; `articles.ts` and `people.ts` add theirs. */
export const hardDocuments: PaperDocument[] = [];

/** Puts a document into the hard newsroom. @returns its documentId. */
export function add(
  type: TypeName,
  documentId: string,
  document: Record<string, unknown>,
): string {
  hardDocuments.push({ type, documentId, document });
  return documentId;
}

/** A photo; small, because a hard newsroom has many of them. */
export const addPhoto = (
  documentId: string,
  caption: string,
  more: Record<string, unknown> = {},
) =>
  add("photo", documentId, {
    caption,
    image: uploadOf(documentId, { width: 340, height: 227 }),
    ...more,
  });

/** Characters that markup, XML and JavaScript take for their own. */
export const HOSTILE = `<script>alert("xin chào")</script> & "ngoặc kép" 'nháy đơn' ]]> &amp; &lt;b&gt; {trang} \${biến} <!-- ghi chú -->`;

/** One word that no line can hold. */
export const UNBROKEN = `Nghiêng${"nghiêng".repeat(24)}`;

export const LONG_URL = `https://cong-thong-tin.example/van-ban/${"tra-cuu/".repeat(20)}?q=${"nghi-quyet%20".repeat(12)}`;

/** A name in the form that macOS and some scanners write: letters and marks apart. */
export const NFD_NAME = "Nguyễn Thị Thùy Hưởng".normalize("NFD");

export const ARABIC = "محمد بن عبد الله القاسمي";
export const HEBREW = "דוד בן־גוריון";
export const FAMILY_EMOJI = "👩‍👩‍👧‍👦";
