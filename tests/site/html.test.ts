import { readFileSync } from "node:fs";
import { join } from "node:path";

import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { treeOf } from "../newsroom/publishing.ts";
import { openSampleSite, type ReadSite } from "../newsroom/sample-site.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // Astro closes void elements and writes boolean attributes in its own style, equally valid.
    "void-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    // All files come from this one site.
    "require-sri": "off",
    // A headline is as long as editors write it.
    "long-title": "off",
    "no-trailing-whitespace": "off",
  },
});

describe("every page of the sample paper", () => {
  let site: ReadSite;

  beforeAll(async () => {
    site = await openSampleSite();
  });

  afterAll(() => site.close());

  it("is valid HTML", async () => {
    const pages = [...treeOf(site.tree).keys()].filter((file) =>
      file.endsWith(".html"),
    );
    expect(pages.length).toBeGreaterThan(10);
    for (const page of pages) {
      const html = readFileSync(join(site.tree, page), "utf8");
      const { results } = await validator.validateString(html, page);
      const messages = results.flatMap((result) =>
        result.messages.map(
          ({ ruleId, message, line }) => `${ruleId}: ${message} (${line})`,
        ),
      );
      expect(messages, page).toEqual([]);
    }
  });
});
