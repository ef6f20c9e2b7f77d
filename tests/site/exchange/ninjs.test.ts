import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { summed, type Finding } from "../../newsroom/findings.ts";
import {
  openHardSite,
  openSampleSite,
  pathsIn,
  type ReadSite,
} from "../../newsroom/sample-site.ts";
import { xmlErrors } from "../../newsroom/xml-errors.ts";
import { ninjsSchema } from "./ninjs-schema.ts";

/** Path of the standard's own schema; with it every file is checked by that as well. */
const NINJS_SCHEMA = process.env["NINJS_SCHEMA"];

interface Item {
  uri: string;
  version: string;
  firstCreated: string;
  versionCreated: string;
  bodies: { value: string; wordCount?: number }[];
  people?: { name: string; literal: string }[];
  associations?: Association[];
  renditions: { href: string }[];
}

interface Association {
  type: string;
  by?: string;
  copyrightNotice?: string;
  descriptions?: { role: string; value: string }[];
  renditions?: { href: string; width: number; height: number }[];
  eventDetails?: unknown;
}

/** What a JSON Schema finds fault with. */
function faultsBy(schema: object): (item: unknown) => string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  formats.default(ajv);
  // The standard allows places to carry coordinates; ours have none.
  ajv.addSchema({ $id: "https://geojson.org/schema/GeoJSON.json", not: {} });
  const validate = ajv.compile(schema);
  return (item) =>
    validate(item)
      ? []
      : (validate.errors ?? []).map(
          ({ instancePath, message }) => `${instancePath} ${message}`,
        );
}

const faultsOf = faultsBy(ninjsSchema);

describe.each([
  ["sample", openSampleSite],
  ["hard", openHardSite],
])("the articles of the %s newsroom as ninjs", (_name, open) => {
  let site: ReadSite;
  let items: Map<string, Item>;

  beforeAll(async () => {
    site = await open();
    items = new Map(
      pathsIn(site.tree, "ninjs.json").map((path) => [
        path,
        JSON.parse(readFileSync(join(site.tree, path), "utf8")) as Item,
      ]),
    );
  });
  afterAll(() => site.close());

  const findings = (look: (item: Item) => string[]): string[] =>
    summed(
      [...items].flatMap(([page, item]) =>
        look(item).map((what): Finding => ({ page, what })),
      ),
    );

  it("stand beside every page of an article, which names them", () => {
    const pages = pathsIn(site.tree, "index.html").filter((path) =>
      /^\/bai-viet\/[^/]+\/$/.test(path),
    );
    expect(pages.length).toBeGreaterThan(20);
    expect([...items.keys()]).toEqual(
      pages.map((path) => `${path}ninjs.json`).sort(),
    );
    for (const path of pages) {
      const html = readFileSync(join(site.tree, path, "index.html"), "utf8");
      if (html.includes('http-equiv="refresh"')) continue;
      expect(html).toMatch(
        new RegExp(
          `<link rel="alternate" type="application/json" title="[^"]+" href="${site.siteUrl}${path}ninjs.json">`,
        ),
      );
    }
  });

  it("have the form that we promise", () => {
    const [first] = items.values();
    expect(faultsOf({ ...first, urgency: 1 })).not.toEqual([]);
    expect(findings(faultsOf)).toEqual([]);
  });

  it.runIf(NINJS_SCHEMA)("are valid for the standard's own schema", () => {
    const text = readFileSync(NINJS_SCHEMA ?? "", "utf8");
    const faultsByStandard = faultsBy(JSON.parse(text) as object);
    const [first] = items.values();
    expect(faultsByStandard({ ...first, headline: "" })).not.toEqual([]);
    expect(findings(faultsByStandard)).toEqual([]);
  });

  it("carry their text as well-formed XHTML without a class", () => {
    expect(xmlErrors("<div><br></div>")).not.toEqual([]);
    expect(
      findings(({ bodies }) => xmlErrors(`<div>${bodies[1]?.value}</div>`)),
    ).toEqual([]);
    expect(
      findings(({ bodies }) =>
        (bodies[1]?.value.match(/<[^>]* (?:class|style)=/g) ?? []).slice(),
      ),
    ).toEqual([]);
  });

  it("say of every picture how large it is", async () => {
    let checked = 0;
    for (const { associations = [] } of items.values())
      for (const { renditions = [] } of associations)
        for (const { href, width, height } of renditions) {
          if (checked > 60) continue;
          const file = join(site.tree, href.replace(site.siteUrl, ""));
          const found = await sharp(file).metadata();
          expect([width, height], href).toEqual([found.width, found.height]);
          checked++;
        }
    expect(checked).toBeGreaterThan(10);
  });

  it("name nothing on this site that is not there", () => {
    const missing = findings((item) =>
      [...JSON.stringify(item).matchAll(/"(http[^"\\]+)"/g)].flatMap(
        ([, address = ""]) =>
          !address.startsWith(site.siteUrl) ||
          existsSync(join(site.tree, decodeURI(new URL(address).pathname)))
            ? []
            : [address],
      ),
    );
    expect(missing).toEqual([]);
  });
});

describe("an article as ninjs", () => {
  const ARTICLE = "bai-viet/song-lam-phan-dau-vao-nhom-muoi-tinh-dan-dau";
  let site: ReadSite;
  let item: Item;

  beforeAll(async () => {
    site = await openSampleSite();
    item = read(ARTICLE);
  });
  afterAll(() => site.close());

  const read = (folder: string) =>
    JSON.parse(
      readFileSync(join(site.tree, folder, "ninjs.json"), "utf8"),
    ) as Item;

  it("has the name that feeds give it, and tells when it changed", () => {
    expect(item).toMatchObject({
      uri: "tag:localhost,2026:article/cai-cach",
      version: "4",
      firstCreated: "2024-03-13T14:31:00+07:00",
      versionCreated: "2024-03-14T08:05:00+07:00",
    });
    expect(readFileSync(join(site.tree, "rss.xml"), "utf8")).toContain(
      item.uri,
    );
  });

  it("says the titles of its day", () => {
    expect(item.people?.[0]).toMatchObject({
      name: "Nguyễn Văn Ân",
      literal:
        "đồng chí Nguyễn Văn Ân, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh (phát biểu chỉ đạo)",
    });
    expect(item.people?.map(({ literal }) => literal)).toContain(
      "Võ Thanh Hải, nguyên Phó Chủ tịch UBND tỉnh",
    );
  });

  it("carries photos with caption and credit, and the event with its day", () => {
    const [photo] = item.associations ?? [];
    expect(photo).toMatchObject({
      type: "picture",
      by: "Thanh Lê",
      copyrightNotice: "Ảnh: Thanh Lê",
    });
    expect(photo?.descriptions?.[0]?.value).toBe("Quang cảnh hội nghị.");
    expect(photo?.renditions?.map(({ width }) => width)).toEqual([
      320, 960, 1600,
    ]);
    expect(item.associations?.at(-1)).toMatchObject({
      type: "event",
      eventDetails: { dates: { expectedStartDate: "2024-03-13" } },
    });
  });

  it("carries the words alone and with their form", () => {
    const [words, rich] = item.bodies;
    expect(words?.value).toContain("\nKết quả ba tháng đầu năm\n");
    expect(words?.value).not.toMatch(/[<>*]/);
    expect(rich?.value).toContain("<h2>Kết quả ba tháng đầu năm</h2>");
    expect(words?.wordCount).toBe(words?.value.split(/\s+/).length);
  });

  it("is the same at a former address", () => {
    const rules = readFileSync(join(site.tree, "_redirects"), "utf8");
    const [, from = "", to = ""] =
      /^(\/bai-viet\/\S+) (\S+) 301$/m.exec(rules) ?? [];
    expect(from).not.toBe("");
    expect(read(from)).toEqual(read(to));
    expect(read(from).renditions[0]?.href).toBe(site.siteUrl + to);
  });
});
