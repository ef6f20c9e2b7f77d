import type { Core } from "@strapi/strapi";
import type { IntakeDocument } from "@toa-soan/content-types/intake/article";
import type {
  Candidate,
  Match,
} from "@toa-soan/content-types/intake/desk-intake";
import { fold } from "@toa-soan/content-types/vietnamese/fold";

import { dayFirst, fullDay } from "./full-day.ts";
import { organizationNamed } from "./organizations.ts";
import { createDocument, documentsWith, MOST_CANDIDATES } from "./stored.ts";

interface StoredDocument {
  documentId: string;
  slug: string;
  title: string;
  type: string | null;
  number: string | null;
  issuedOn: string | null;
  issuerAsWritten: string | null;
  issuer: { name: string } | null;
}

/**
 * A cited document, made when missing. Numbers repeat every year and in every office, so a document
 * of the same number is the same one only if neither day nor issuer says otherwise.
 */
export async function documentFor(
  strapi: Core.Strapi,
  cited: IntakeDocument,
): Promise<string> {
  const { chosen } = await documentCandidates(strapi, cited);
  return chosen ?? (await makeDocument(strapi, cited));
}

/** The documents of a number or title, and the one that is cited, by the rule of `documentFor`. */
export async function documentCandidates(
  strapi: Core.Strapi,
  cited: IntakeDocument,
): Promise<Match> {
  const issuedOn = fullDay(cited.issuedOn);
  const title = titleOf(cited);
  const candidates = await documentsWith<StoredDocument>(
    strapi,
    "document",
    cited.number ?? title,
    { issuer: { select: ["name"] } },
  );
  const known = candidates.find(
    (candidate) =>
      fold(candidate.type ?? "") === fold(cited.type) &&
      (cited.number
        ? fold(candidate.number ?? "") === fold(cited.number)
        : fold(candidate.title) === fold(title)) &&
      agree(candidate.issuedOn, issuedOn) &&
      agree(candidate.issuer?.name ?? candidate.issuerAsWritten, cited.issuer),
  );
  return {
    chosen: known?.documentId ?? null,
    candidates: [...new Set([...(known ? [known] : []), ...candidates])]
      .slice(0, MOST_CANDIDATES)
      .map((one) => ({
        documentId: one.documentId,
        slug: one.slug,
        label: [one.type, one.number].filter(Boolean).join(" ") || one.title,
        details: [
          one.title,
          one.issuer?.name ?? one.issuerAsWritten,
          one.issuedOn && dayFirst(one.issuedOn),
        ].filter((detail) => typeof detail === "string" && detail !== ""),
      })) as Candidate[],
  };
}

/** Makes a document; its issuer is linked when the register has it. */
export async function makeDocument(
  strapi: Core.Strapi,
  cited: IntakeDocument,
): Promise<string> {
  const title = titleOf(cited);
  const issuedOn = fullDay(cited.issuedOn);
  const issuer =
    cited.issuer && (await organizationNamed(strapi, cited.issuer));
  const made = await createDocument(strapi, "document", {
    title,
    type: cited.type,
    number: cited.number,
    issuedOn,
    issuer,
    issuerAsWritten: issuer ? null : cited.issuer,
  });
  return made.documentId;
}

const titleOf = ({ title, type, number }: IntakeDocument): string =>
  title?.trim() || [type, number && `số ${number}`].filter(Boolean).join(" ");

const agree = (one: string | null, other: string | null) =>
  one === null || other === null || fold(one) === fold(other);
