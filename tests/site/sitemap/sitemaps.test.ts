import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import {
  openHardSite,
  openSampleSite,
  pathsIn,
  type ReadSite,
} from "../../newsroom/sample-site.ts";
import { textsOf, xmlErrors } from "../../newsroom/xml-errors.ts";

const MONTH = /^\/sitemap\/\d{4}-\d{2}\.xml$/;

describe.each([
  ["sample", openSampleSite],
  ["hard", openHardSite],
])("the sitemaps of the %s newsroom", (_name, open) => {
  let site: ReadSite;
  let sitemaps: Map<string, string>;

  beforeAll(async () => {
    site = await open();
    sitemaps = new Map(
      pathsIn(site.tree, ".xml")
        .filter((path) => path.startsWith("/sitemap/"))
        .map((path) => [path, read(path)]),
    );
  });
  afterAll(() => site.close());

  const read = (path: string) => readFileSync(join(site.tree, path), "utf8");
  const pathsAt = (xml: string, name = "loc") =>
    textsOf(xml, name).map((address) => {
      expect(address.startsWith(`${site.siteUrl}/`), address).toBe(true);
      return decodeURI(address.slice(site.siteUrl.length));
    });
  const months = () => [...sitemaps].filter(([path]) => MONTH.test(path));
  const pageAt = (path: string) => {
    const file = join(site.tree, path, "index.html");
    return existsSync(file) ? readFileSync(file, "utf8") : null;
  };

  it("are well-formed, and neither empty nor too long", () => {
    expect(xmlErrors("<urlset>\u0001</urlset>")).not.toEqual([]);
    expect(sitemaps.size).toBeGreaterThan(6);
    for (const [path, xml] of [...sitemaps, ["", read("/sitemap.xml")]]) {
      expect(xmlErrors(xml ?? ""), path).toEqual([]);
      const addresses = pathsAt(xml ?? "");
      expect(addresses.length, path).toBeGreaterThan(0);
      expect(addresses.length, path).toBeLessThanOrEqual(50_000);
      expect(new Set(addresses).size, path).toBe(addresses.length);
    }
  });

  it("are all named by the index but that of the news, which robots.txt names", () => {
    const news = "/sitemap/tin-moi.xml";
    expect(pathsAt(read("/sitemap.xml")).sort()).toEqual(
      [...sitemaps.keys()].filter((path) => path !== news).sort(),
    );
    expect(
      [...read("/robots.txt").matchAll(/^Sitemap: (\S+)$/gm)].map(
        ([, address]) => address,
      ),
    ).toEqual([`${site.siteUrl}/sitemap.xml`, site.siteUrl + news]);
  });

  it("list pages that are there and want to be found", () => {
    for (const [sitemap, xml] of sitemaps)
      for (const path of pathsAt(xml)) {
        const page = pageAt(path);
        expect(page, `${path} in ${sitemap}`).not.toBeNull();
        expect(page, `${path} in ${sitemap}`).not.toContain("noindex");
      }
  });

  it("list every article in one month, and every other page of a document once", () => {
    const listed = (sitemap: [string, string][]) =>
      sitemap.flatMap(([, xml]) => pathsAt(xml)).sort();
    const pages = pathsIn(site.tree, "index.html").filter(
      (path) => !pageAt(path)?.includes("noindex"),
    );
    const articles = pages.filter((path) => path.startsWith("/bai-viet/"));
    expect(articles.length).toBeGreaterThan(20);
    expect(listed(months())).toEqual(articles);
    const others = listed(
      [...sitemaps].filter(
        ([path]) => !MONTH.test(path) && !path.endsWith("tin-moi.xml"),
      ),
    );
    expect(new Set(others).size).toBe(others.length);
    const ofDocuments = pages.filter((path) =>
      /^\/(?:nhan-su|co-quan|chu-de|su-kien|van-ban)\/(?!theo-|khong-ro)[^/]+\/$/.test(
        path,
      ),
    );
    expect(ofDocuments.length).toBeGreaterThan(20);
    expect(others).toEqual(expect.arrayContaining(ofDocuments));
  });

  it("say when an article changed as its page does, in Vietnam's time", () => {
    for (const [sitemap, xml] of months()) {
      const changes = textsOf(xml, "lastmod");
      pathsAt(xml).forEach((path, place) => {
        const page = pageAt(path) ?? "";
        const told =
          /article:modified_time" content="([^"]+)"/.exec(page) ??
          /article:published_time" content="([^"]+)"/.exec(page);
        expect(changes[place], path).toBe(told?.[1]);
      });
      const index = read("/sitemap.xml");
      const place = pathsAt(index).indexOf(sitemap);
      // The parts that are no months stand before them and have no time.
      const timeless = pathsAt(index).filter((path) => !MONTH.test(path));
      expect(textsOf(index, "lastmod")[place - timeless.length]).toBe(
        changes.toSorted().at(-1),
      );
    }
  });

  it("name every picture of an article", () => {
    let count = 0;
    for (const [, xml] of months())
      for (const path of pathsAt(xml, "image:loc")) {
        expect(existsSync(join(site.tree, path)), path).toBe(true);
        count++;
      }
    expect(count).toBeGreaterThan(10);
  });
});
