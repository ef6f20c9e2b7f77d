import { documentPath } from "@toa-soan/content-types/addresses";
import { typeset } from "@toa-soan/content-types/vietnamese/typography";

import type { DocumentView, FileView } from "../../archive/answers.ts";
import type { CitedDocument } from "../../archive/library/answers.ts";
import { namedDate } from "../dates.ts";
import { text } from "../text.ts";
import { documentText } from "../text/library.ts";

/** A document in a list, with what is known of it and its file. */
export interface DocumentLine {
  href: string;
  title: string;
  facts: string | null;
  file: { href: string; label: string } | null;
}

/** `Nghị quyết số 18-NQ/TW, Ban Chấp hành Trung ương, ban hành ngày 25/10/2017`. */
export function documentLineOf(document: DocumentView): DocumentLine {
  const { title, type, number, issuer, issuedOn, file } = document;
  const name = [type, number && text.article.documentNumber(number)]
    .filter((part) => part !== null)
    .join(" ");
  const facts = [
    name,
    issuer,
    issuedOn && text.article.issuedOn(namedDate(issuedOn)),
  ]
    .filter((part) => part)
    .join(", ");
  return {
    href: documentPath(document.slug),
    title: typeset(title),
    facts: facts === "" ? null : facts,
    file: file && fileLinkOf(file),
  };
}

/** The same with how many articles cite it. */
export function citedLineOf(document: CitedDocument): DocumentLine {
  const line = documentLineOf(document);
  const { citations } = document;
  const facts = [line.facts, citations > 0 && documentText.citations(citations)]
    .filter((part) => part)
    .join(". ");
  return { ...line, facts: facts === "" ? null : facts };
}

const fileLinkOf = ({ path, bytes }: FileView) => ({
  href: path,
  label: text.article.download(formatOf(path), sizeOf(bytes)),
});

const formatOf = (path: string) => path.split(".").at(-1)?.toUpperCase() ?? "";

/** `1,2 MB`, `35 KB`: decimal units and comma, as Vietnamese writes them. */
function sizeOf(bytes: number): string {
  const [value, unit] =
    bytes < 1_000_000
      ? [Math.max(1, Math.round(bytes / 1_000)), "KB"]
      : [Math.round(bytes / 100_000) / 10, "MB"];
  return `${value.toLocaleString("vi-VN")}\u00a0${unit}`;
}
