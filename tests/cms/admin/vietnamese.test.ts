import { createRequire } from "node:module";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { vi } from "../../../cms/src/admin/translations/vi.ts";
import { ROOT } from "../../../scripts/start/settings.ts";
import { catalogue } from "../../newsroom/strapi-catalogue.ts";

/** Screens that nobody at the desk can reach, and why; they may stay English. */
const UNREACHABLE: [why: string, keys: RegExp][] = [
  ["its pages are taken away", /^content-type-builder\./],
  ["paid: releases", /^content-releases\.|\.release\./],
  ["paid: review workflows", /^review-workflows\./],
  ["paid: content history", /^content-manager\.history\.|-history\./],
  ["paid: audit logs", /^Settings\.permissions\.auditLogs|last-activity/],
  [
    "paid: AI",
    /\bai(Metadata|Localizations)\b|\.ai[.-]|\.ai$|AITransl|ai-transl/,
  ],
  [
    "paid: AI",
    /[mM]etadata(Generated|Skipped|Failed)|create-metadata|generatingMeta/,
  ],
  ["switched off: the tour", /^tours\.|GuidedTour|Onboarding/],
  [
    "switched off: installing plugins",
    /PluginCard|InstallPlugin|[lL]istPlugins/,
  ],
  ["paid: seats", /^notification\.ee\./],
  ["switched off: promotion", /NpsSurvey|Banner|FreeTrial|deploy-now/],
];

const english = await catalogue("en");
const reachable = Object.keys(english).filter(
  (key) => !UNREACHABLE.some(([, keys]) => keys.test(key)),
);
const vietnamese = { ...(await catalogue("vi")), ...vi };

/** A part of a message in the syntax of ICU. */
interface Part {
  type: number;
  value?: string;
  options?: Record<string, { value: Part[] }>;
  children?: Part[];
}

const { parse, TYPE } = createRequire(
  join(ROOT, "node_modules/@strapi/admin/package.json"),
)("@formatjs/icu-messageformat-parser") as {
  parse(text: string, options: { ignoreTag: boolean }): Part[];
  TYPE: Record<"literal" | "pound" | "plural" | "select", number>;
};

/** The values and tags of a message; `printed` those that a reader sees, not only chooses by. */
function filledIn(text: string): { all: Set<string>; printed: Set<string> } {
  const all = new Set<string>();
  const printed = new Set<string>();
  const read = (parts: Part[], counted?: string) => {
    for (const { type, value, options, children } of parts) {
      if (type === TYPE.pound && counted) printed.add(counted);
      if (type === TYPE.literal || type === TYPE.pound || !value) continue;
      all.add(value);
      if (type !== TYPE.plural && type !== TYPE.select) printed.add(value);
      for (const option of Object.values(options ?? {}))
        read(option.value, type === TYPE.plural ? value : counted);
      read(children ?? [], counted);
    }
  };
  // An address in angle brackets is no tag.
  read(parse(text, { ignoreTag: text.includes("@") }));
  return { all, printed };
}

describe("the Vietnamese of the admin", () => {
  it("has every message of Strapi's that somebody at the desk may read", () => {
    expect(reachable.filter((key) => !vietnamese[key])).toEqual([]);
  });

  it("leaves out few messages", () => {
    expect(reachable.length).toBeGreaterThan(1_400);
  });

  it("fills in what the English fills in", () => {
    const different = reachable.filter((key) => {
      const said = filledIn(vietnamese[key] ?? "");
      const meant = filledIn(english[key] ?? "");
      return (
        ![...said.all].every((name) => meant.all.has(name)) ||
        ![...meant.printed].every((name) => said.all.has(name))
      );
    });
    expect(different).toEqual([]);
  });

  it("keeps the newsroom's words", () => {
    const foreign =
      /xoá|thư viện phương tiện|xuất bản|bản ghi|clipboard|token|plugin/i;
    expect(
      reachable.filter((key) => foreign.test(vietnamese[key] ?? "")),
    ).toEqual([]);
  });

  it("is written in composed characters", () => {
    expect(
      Object.keys(vi).filter((key) => vi[key] !== vi[key]?.normalize("NFC")),
    ).toEqual([]);
  });
});
