import { describe, expect, it } from "vitest";

import { proofread } from "../../../content-types/proofreading/proofread.ts";
import { proofreadingSettings } from "../../../content-types/proofreading/spelling-rules.ts";
import { readSample } from "../../../scripts/sample/read-articles.ts";

const settings = proofreadingSettings.parse({});

/** Articles about spelling itself, and a product that has no other name. */
const JUSTIFIED: Record<string, string[]> = {
  "bang-chu-viet-tat": ["abbreviations: HĐ"],
  "co-chu-lon-trinh-doc-man-hinh": ["abbreviations: NVDA"],
  "dau-thanh-hoa-hay-hoa": [
    "hoà",
    "uỷ",
    "toả",
    "hoạ",
    "khoẻ",
    "loè",
    "xoè",
    "thuỷ",
    "tuỳ",
  ].map((word) => `tone-placement: ${word}`),
};

const { articles, photos } = readSample();

describe("the project's own sample articles", () => {
  it.each(articles.map((article) => [article.documentId, article] as const))(
    "%s has nothing to mend but what it says on purpose",
    (id, article) => {
      const found = proofread({
        texts: [
          { field: "kicker", name: "Tít phụ", text: article.kicker ?? "" },
          { field: "headline", name: "Tít", text: article.headline },
          { field: "lead", name: "Sapo", text: article.lead ?? "" },
          { field: "body", name: "Nội dung", text: article.body },
          ...article.photos.map((id) => ({
            field: `photo:${id}`,
            name: "Chú thích",
            text:
              photos.find(({ documentId }) => documentId === id)?.caption ?? "",
          })),
        ],
        names: [],
        event: null,
        day: article.firstPublicAt?.slice(0, 10) ?? null,
        settings,
      });
      expect(found.map(({ rule, text }) => `${rule}: ${text}`)).toEqual(
        JUSTIFIED[id] ?? [],
      );
    },
  );
});
