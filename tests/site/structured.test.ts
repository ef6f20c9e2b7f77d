import { existsSync } from "node:fs";
import { join } from "node:path";

import type { Browser } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { launchBrowser } from "../../scripts/screenshots/browser.ts";
import { creatorsOf, withoutLabel } from "../../site/src/structured/creator.ts";
import { jsonLd } from "../../site/src/structured/script.ts";
import { summed } from "../newsroom/findings.ts";
import {
  allOf,
  nodesOf,
  plain,
  readMachinePages,
  type MachinePage,
  type Said,
} from "../newsroom/machine-pages.ts";
import {
  openHardSite,
  openSampleSite,
  type ReadSite,
} from "../newsroom/sample-site.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const OFFSET = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/;

/** What is no word of the page: names of the vocabulary, and what is looked at by tests of its own. */
const NO_WORDS = ["@type", "@id", "inLanguage", "eventStatus", "query-input"];
const NUMBERS = ["position", "width", "height", "commentCount"];
const DATES = [
  "startDate",
  "endDate",
  "datePublished",
  "dateModified",
  "foundingDate",
  "dissolutionDate",
];
/** Addresses that need not be a link of the page. */
const FILES = ["contentUrl", "logo", "image"];
const ABOUT_USE = ["license", "acquireLicensePage"];

describe.each([
  ["sample", openSampleSite],
  ["hard", openHardSite],
])("JSON-LD of the %s newsroom", (_name, open) => {
  let site: ReadSite;
  let pages: MachinePage[];

  beforeAll(async () => {
    site = await open();
    pages = await readMachinePages(browser, site);
  });
  afterAll(() => site.close());

  const under = (start: string) =>
    pages.filter(({ path }) => path.startsWith(start) && path !== start);

  /** Pages about one thing, each with what it says of it. */
  const about = (type: string) => {
    const found = pages.flatMap((page) => {
      const [said] = nodesOf(page).filter((node) => node["@type"] === type);
      return said ? { page, said } : [];
    });
    expect(found.length, type).toBeGreaterThan(3);
    return found;
  };

  const exists = (address: string) =>
    address.startsWith(`${site.siteUrl}/`) &&
    existsSync(join(site.tree, decodeURI(new URL(address).pathname)));

  it("stands on every page of articles, people, organizations, events and documents", () => {
    for (const [start, type] of [
      ["/bai-viet/", "NewsArticle"],
      ["/nhan-su/", "Person"],
      ["/co-quan/", "Organization"],
      ["/su-kien/", "Event"],
      ["/van-ban/", "DigitalDocument"],
    ] as const) {
      const own = under(start).filter(({ path }) =>
        new RegExp(`^${start}(?!theo-ten|theo-ngay|khong-ro-ngay)[^/]+/$`).test(
          path,
        ),
      );
      expect(own.length, start).toBeGreaterThan(1);
      for (const page of own)
        expect(
          nodesOf(page).map((node) =>
            String(node["@type"]).replace("Government", ""),
          ),
          page.path,
        ).toContain(type);
    }
  });

  it("says nothing that the page does not show", () => {
    const findings = pages.flatMap((page) => {
      const text = plain(page.text);
      const links = new Set([...page.links, site.siteUrl + page.path]);
      const isShown = (name: string, value: unknown): boolean => {
        if (NO_WORDS.includes(name)) return true;
        if (NUMBERS.includes(name)) return Number.isInteger(Number(value));
        const words = String(value);
        if (DATES.includes(name)) return tellsDate(text, words);
        if (FILES.includes(name)) return exists(words);
        if (ABOUT_USE.includes(name)) return exists(words.split("#")[0] ?? "");
        if (name === "urlTemplate") return words.startsWith(site.siteUrl);
        return /^https?:/.test(words) && words.startsWith(site.siteUrl)
          ? links.has(words)
          : text.includes(plain(words));
      };
      const unseen = (name: string, value: unknown): string[] => {
        if (Array.isArray(value))
          return value.flatMap((each) => unseen(name, each));
        if (typeof value === "object" && value !== null)
          return Object.entries(value).flatMap(([inner, each]) =>
            unseen(inner, each),
          );
        return isShown(name, value) ? [] : [`${name}: ${String(value)}`];
      };
      return nodesOf(page)
        .flatMap((node) => unseen("", node))
        .map((what) => ({ page: page.path, what }));
    });
    expect(summed(findings)).toEqual([]);
  });

  it("says of an article what its page shows, in its order", () => {
    for (const { page, said } of about("NewsArticle")) {
      const { path } = page;
      expect(plain(String(said["headline"])), path).toBe(
        plain(page.title ?? ""),
      );
      const lead = [
        said["dateline"] && `(${String(said["dateline"])})`,
        said["description"],
      ].filter((part) => part);
      expect(plain(lead.join(" – ")), path).toBe(plain(page.lead ?? ""));
      expect(String(said["datePublished"]), path).toMatch(OFFSET);
      for (const date of [said["datePublished"], said["dateModified"]])
        if (date) expect(page.times, path).toContain(date);
      const paper = said["publisher"] as Said;
      const named = nodesOf(page).find((node) => node["@id"] === paper["@id"]);
      expect(named?.["@type"], path).toBe("NewsMediaOrganization");
      expect(named?.["name"], path).toBeTruthy();
      if (page.authors.length > 0)
        expect(namesIn(said["author"]), path).toEqual(page.authors.map(plain));
      else expect(said["author"], path).toEqual(paper);
      expect(namesIn(said["mentions"]), path).toEqual(page.mentions.map(plain));
      const corrections = allOf("CorrectionComment", said["correction"]);
      expect(
        corrections.map(({ text }) => plain(String(text))),
        path,
      ).toEqual(page.corrections.map(plain));
      expect(said["commentCount"] ?? 0, path).toBe(page.comments);
    }
  });

  it("names whose every photo is, by the words below it", () => {
    const galleries = ["NewsArticle", "Person", "Event", "ImageGallery"];
    let photos = 0;
    for (const page of pages) {
      const nodes = nodesOf(page).filter((node) =>
        galleries.includes(node["@type"]),
      );
      if (nodes.length === 0) continue;
      const images = allOf("ImageObject", nodes);
      const byFile = new Map(images.map((each) => [each["contentUrl"], each]));
      for (const { file, caption, credit } of page.figures) {
        const said = byFile.get(file);
        photos++;
        expect(said, `${page.path} ${file}`).toBeDefined();
        if (!said?.["caption"]) continue;
        expect(plain(String(said["caption"]))).toBe(plain(caption));
        expect(said["license"]).toBe(`${site.siteUrl}/gioi-thieu/#dung-lai`);
        if (!said["creditText"]) continue;
        expect(plain(String(said["copyrightNotice"]))).toBe(
          plain(credit ?? ""),
        );
        for (const name of namesIn(said["creator"]))
          expect(plain(String(said["creditText"]))).toContain(name);
      }
    }
    expect(photos).toBeGreaterThan(5);
  });

  it("gives the picture of an article in three shapes, in the sizes it says", async () => {
    const pictured = about("NewsArticle").filter(({ said }) => said["image"]);
    expect(pictured.length).toBeGreaterThan(3);
    for (const { page, said } of pictured) {
      const shapes = await Promise.all(
        (said["image"] as string[]).map((address) => sizeOf(address)),
      );
      expect(
        shapes.map(({ width, height }) => (width / height).toFixed(1)),
        page.path,
      ).toEqual(["1.8", "1.3", "1.0"]);
      for (const { width, height } of shapes)
        // Google's least.
        expect(width * height, page.path).toBeGreaterThan(50_000);
      for (const image of allOf("ImageObject", said)) {
        const { width, height } = await sizeOf(String(image["contentUrl"]));
        expect([image["width"], image["height"]].map(Number)).toEqual([
          width,
          height,
        ]);
      }
    }
  });

  const sizeOf = (address: string) =>
    sharp(join(site.tree, new URL(address).pathname)).metadata();

  it("tells the way to a page as its breadcrumb does, and the page last", () => {
    let ways = 0;
    for (const page of pages) {
      const lists = allOf("BreadcrumbList", nodesOf(page));
      expect(lists.length, page.path).toBe(page.crumbs.length > 0 ? 1 : 0);
      if (!lists[0]) continue;
      ways++;
      const items = lists[0]["itemListElement"] as Said[];
      expect(items.length, page.path).toBeGreaterThan(1);
      expect(items.map(({ position }) => position)).toEqual(
        items.map((_, place) => place + 1),
      );
      expect(
        items.slice(0, -1).map(({ name, item }) => ({
          name: plain(String(name)),
          item,
        })),
        page.path,
      ).toEqual(
        page.crumbs.map(({ name, item }) => ({ name: plain(name), item })),
      );
      expect(plain(String(items.at(-1)?.["name"])), page.path).toBe(
        plain(page.title ?? ""),
      );
    }
    expect(ways).toBeGreaterThan(20);
  });

  it("lists what a page lists, in its order, each once", () => {
    let lists = 0;
    for (const page of pages)
      for (const list of allOf("ItemList", nodesOf(page))) {
        lists++;
        const items = list["itemListElement"] as Said[];
        const urls = items.map(({ url }) => String(url));
        expect(items.map(({ position }) => position)).toEqual(
          urls.map((_, place) => place + 1),
        );
        const kind = new URL(urls[0] ?? "").pathname.split("/")[1];
        const ofKind = new RegExp(
          `^${site.siteUrl}/${kind}/(?!theo-ngay|theo-ten|khong-ro-ngay)[^/]+/$`,
        );
        const shown = page.listed.filter((link) => ofKind.test(link));
        expect(urls, page.path).toEqual([...new Set(shown)]);
      }
    expect(lists).toBeGreaterThan(20);
  });

  it("dates every office of a person and everybody's in an organization", () => {
    const people = [...about("Person"), ...organizations()];
    let dated = 0;
    for (const { page, said } of people) {
      const roles = [
        ...allOf("OrganizationRole", said),
        ...allOf("Role", said),
      ];
      expect(roles.length, page.path).toBe(page.tenures.length);
      for (const role of roles) {
        const { startDate, endDate } = role;
        if (startDate || endDate) dated++;
        const office = [role["roleName"], ...namesIn(role)].map(String);
        const of = page.tenures.filter(({ title }) =>
          office.map(plain).includes(plain(title)),
        );
        expect(
          of.some(({ text }) =>
            [startDate, endDate].every(
              (date) => !date || tellsDate(plain(text), String(date)),
            ),
          ),
          `${page.path} ${office.join(" ")}`,
        ).toBe(true);
      }
    }
    expect(dated).toBeGreaterThan(0);
  });

  const organizations = () =>
    under("/co-quan/").flatMap((page) => {
      const said = nodesOf(page).find((node) =>
        String(node["@type"]).endsWith("Organization"),
      );
      return said ? { page, said } : [];
    });

  it("says of events with a day and a place all that search engines ask", () => {
    const events = about("Event");
    for (const { page, said } of events) {
      expect(plain(String(said["name"])), page.path).toBe(
        plain(page.title ?? ""),
      );
      for (const place of allOf("Place", said))
        expect(place["address"], page.path).toBeTruthy();
      for (const date of [said["startDate"], said["endDate"]])
        if (date)
          expect(String(date), page.path).toMatch(
            /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d:00\+07:00)?)?)?$/,
          );
    }
    const complete = events.filter(
      ({ said }) => said["startDate"] && said["location"],
    );
    expect(complete.length).toBeGreaterThan(0);
    for (const { said } of complete) expect(said["eventStatus"]).toBeTruthy();
  });

  it("names the paper and its search on the front page", () => {
    const front = pages.find(({ path }) => path === "/");
    const nodes = front ? nodesOf(front) : [];
    const [paper] = allOf("NewsMediaOrganization", nodes);
    for (const property of ["name", "url", "logo", "masthead"])
      expect(paper?.[property], property).toBeTruthy();
    const [website] = allOf("WebSite", nodes);
    expect(website?.["publisher"]).toEqual({ "@id": paper?.["@id"] });
    const [search] = allOf("SearchAction", nodes);
    const [entry] = allOf("EntryPoint", nodes);
    expect(entry?.["urlTemplate"]).toBe(
      `${site.siteUrl}/tim-kiem/?q={search_term_string}`,
    );
    expect(search?.["query-input"]).toBe("required name=search_term_string");
    const article = pages.find(({ path }) => path.startsWith("/bai-viet/"));
    const [news] = article ? allOf("NewsArticle", nodesOf(article)) : [];
    expect(news?.["isPartOf"]).toEqual({ "@id": website?.["@id"] });
  });
});

describe("JSON-LD", () => {
  it("lets no text end its script, and reads back as it was", () => {
    const name = `</script><!--<script>"quotes" \\ 'one' \u2028\u2029 & ]]> \u0000`;
    const written = jsonLd([{ "@type": "Person", name }]);
    expect(written).not.toMatch(/[<\u2028\u2029]/);
    expect((JSON.parse(written) as { name: string }).name).toBe(name);
  });

  it.each([
    ["Ảnh: Thanh Lê - Phạm Bằng.", ["Person Thanh Lê", "Person Phạm Bằng"]],
    ["TTXVN", ["Organization TTXVN"]],
    ["Nguồn: Báo Sông Lam", ["Organization Báo Sông Lam"]],
    ["Ảnh minh họa: Đức Anh, TTXVN", ["Person Đức Anh", "Organization TTXVN"]],
    ["Tư liệu", []],
    ["Cộng tác viên", []],
    ["CTV", []],
    ["internet", []],
  ])("finds the people and agencies in the credit “%s”", (credit, found) => {
    expect(
      creatorsOf(withoutLabel(credit)).map(
        (creator) => `${creator["@type"]} ${String(creator.name)}`,
      ),
    ).toEqual(found);
  });
});

/** The names of people and organizations, in their order, without whose they are. */
const namesIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((each: unknown) => {
    const said = (each ?? {}) as Said;
    const inner = said["member"] ?? said["attendee"];
    if (inner) return namesIn(inner);
    return typeof said["name"] === "string" ? plain(said["name"]) : [];
  });

/** Whether a text tells a date, as `23/7/2020` and in spans like `9–11/3/2020`; a time of day too. */
function tellsDate(text: string, date: string): boolean {
  const [day = "", clock] = date.split("T");
  const [y, m, d] = day.split("-").map(Number);
  const [hour = "", minute = ""] = clock?.split(":") ?? [];
  const forms = d
    ? [`${d}/${m}/${y}`, `${d}–\\d+/${m}/${y}`, `${d}/${m}–\\d+/\\d+/${y}`]
    : [m ? `${m}/${y}` : `${y}`];
  const clocks = [
    `${hour}:${minute}`,
    `${Number(hour)} giờ${minute === "00" ? "" : ` ${minute}`}`,
  ];
  return (
    new RegExp(`(?<!\\d)(?:${forms.join("|")})(?!\\d)`).test(text) &&
    (!clock || clocks.some((each) => text.includes(each)))
  );
}
