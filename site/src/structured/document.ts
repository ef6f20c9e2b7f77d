import { documentPath } from "@toa-soan/content-types/addresses";
import type { DigitalDocument } from "schema-dts";

import type { DocumentView } from "../../archive/answers.ts";
import { addressOf, type Base } from "./script.ts";

/** A document with its number, whoever issued it, and its file. */
export const documentOf = (
  { title, slug, number, issuer, issuedOn, file }: DocumentView,
  base: Base,
): DigitalDocument => ({
  "@type": "DigitalDocument",
  name: title,
  url: addressOf(documentPath(slug), base),
  identifier: number ?? undefined,
  author: issuer ? { "@type": "Organization", name: issuer } : undefined,
  datePublished: issuedOn ?? undefined,
  encoding: file
    ? { "@type": "MediaObject", contentUrl: addressOf(file.path, base) }
    : undefined,
});
