import type { Core } from "@strapi/strapi";
import type {
  CheckOrder,
  CheckReport,
} from "@toa-soan/content-types/proofreading/check-order";
import { proofread } from "@toa-soan/content-types/proofreading/proofread";
import { checkTitles } from "@toa-soan/content-types/titles/check-titles";
import { namedPeople } from "@toa-soan/content-types/titles/named-people";

import { readForm } from "./article-form.ts";
import { ignoredIn } from "./ignored-findings.ts";
import { loadRegister } from "./load-register.ts";
import { settingsOf } from "./settings.ts";

/** Looks an article through as its form stands. Nothing is written. */
export async function checkArticle(
  strapi: Core.Strapi,
  order: CheckOrder,
): Promise<Omit<CheckReport, "mayAddTerms" | "closedFields">> {
  const settings = await settingsOf(strapi);
  const { texts, mentions, event, day, dayFrom } = await readForm(
    strapi,
    order,
  );
  const people = namedPeople(texts);
  const chosen = new Set(mentions.flatMap(({ official }) => official ?? []));
  const register = await loadRegister(strapi, people, chosen);
  const titles = checkTitles({ texts, people, mentions, day, register });
  const spelling = proofread({
    texts,
    names: [...new Set(people.map(({ name }) => name))],
    event,
    day,
    settings,
  });
  return {
    findings: [
      ...titles.findings.filter(({ rule }) => !settings.off.includes(rule)),
      ...spelling,
    ],
    ignored: order.documentId ? await ignoredIn(strapi, order.documentId) : [],
    right: titles.right,
    offers: titles.offers,
    day,
    dayFrom,
    fields: Object.fromEntries(texts.map(({ field, name }) => [field, name])),
  };
}
