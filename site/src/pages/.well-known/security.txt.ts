import { contactPath, securityPath } from "@toa-soan/content-types/addresses";
import type { APIRoute } from "astro";

import { siteUrl } from "../../feeds/site-url.ts";

const VALID_MONTHS = 11;

/**
 * Whom to tell of a weakness of the site (RFC 9116). It expires on the first day of the eleventh
 * month from now, so that the file becomes another one once a month: always ten months ahead, and
 * never a year, which the RFC advises against.
 */
export const GET: APIRoute = ({ locals: { archive }, site }) => {
  const base = siteUrl(site);
  const { email } = archive.site();
  const contact = email
    ? `mailto:${encodeURI(email)}`
    : new URL(contactPath, base).href;
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${monthAfter(archive.thisMonth(), VALID_MONTHS)}-01T00:00:00+07:00`,
    "Preferred-Languages: vi, en",
    `Canonical: ${new URL(securityPath, base).href}`,
  ];
  return new Response(lines.map((line) => `${line}\n`).join(""), {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
};

/** @param month `2026-11`. */
const monthAfter = (month: string, months: number) => {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + months))
    .toISOString()
    .slice(0, 7);
};
