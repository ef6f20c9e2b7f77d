import { readFileSync } from "node:fs";
import { join } from "node:path";

import ICAL from "ical.js";
import {
  afterAll,
  afterEach,
  beforeAll,
  describe,
  expect,
  it,
  vi,
} from "vitest";

import type { CalendarEvent } from "../../site/archive/calendar/answers.ts";
import { calendarResponse } from "../../site/src/feeds/calendar.ts";
import { PublishedPaper } from "../newsroom/published-paper.ts";
import {
  openHardSite,
  openSampleSite,
  pathsIn,
  type ReadSite,
} from "../newsroom/sample-site.ts";

const SITE = new URL("https://bao.example/");

let sample: ReadSite;
let hard: ReadSite;

beforeAll(async () => {
  [sample, hard] = await Promise.all([openSampleSite(), openHardSite()]);
});
afterAll(async () => {
  await sample.close();
  await hard.close();
});

/** Events of a calendar, which has to be one by RFC 5545. */
function eventsOf(bytes: Buffer | string): ICAL.Event[] {
  const text = bytes.toString();
  // Three things that ical.js forgives: bare line ends, long lines, halves of letters.
  expect(text).toMatch(/\r\n$/);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n"))
    expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  expect(text).not.toContain("\ufffd");
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  expect(calendar.name).toBe("vcalendar");
  for (const name of ["prodid", "version"])
    expect(calendar.getAllProperties(name), name).toHaveLength(1);
  const events = calendar.getAllSubcomponents("vevent");
  for (const event of events)
    for (const name of ["uid", "dtstamp", "dtstart"])
      expect(event.getAllProperties(name), name).toHaveLength(1);
  return events.map((event) => new ICAL.Event(event));
}

/** The only event of a calendar. */
function eventOf(bytes: Buffer | string): ICAL.Event {
  const [event, ...others] = eventsOf(bytes);
  expect(others).toEqual([]);
  if (!event) throw new Error("The calendar is empty.");
  return event;
}

const property = (event: ICAL.Event, name: string) =>
  event.component.getFirstPropertyValue(name)?.toString();

const bytesOf = ({ tree }: ReadSite, path: string) =>
  readFileSync(join(tree, path));

/** What readers read on a page, words one space apart. */
function wordsOf({ tree }: ReadSite, path: string): string {
  const html = readFileSync(join(tree, path, "index.html"), "utf8");
  return oneSpace(
    (/<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? "")
      .replace(/<script.*?<\/script>|<[^>]*>/gs, " ")
      .replace(/&nbsp;/g, " ")
      .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, "&"),
  );
}

const oneSpace = (words: string) => words.replace(/\s+/g, " ").trim();

/** The page that says where the page of a former address is now. */
const isMoved = ({ tree }: ReadSite, page: string) =>
  readFileSync(join(tree, page, "index.html"), "utf8").includes(
    'http-equiv="refresh"',
  );

/** Calendars that stand beside a page of today. */
const calendarsIn = (site: ReadSite) =>
  pathsIn(site.tree, ".ics").filter(
    (path) => !isMoved(site, path.replace(/[^/]+$/, "")),
  );

describe("every calendar of the sample and of the hard newsroom", () => {
  it("is one by RFC 5545", () => {
    const all = [
      ...pathsIn(sample.tree, ".ics"),
      ...pathsIn(hard.tree, ".ics"),
    ];
    expect(all.length).toBeGreaterThan(10);
    for (const site of [sample, hard])
      for (const path of pathsIn(site.tree, ".ics"))
        expect(eventsOf(bytesOf(site, path)).length, path).toBeGreaterThan(0);
  });

  it("says of an event what its page says", () => {
    const all = [sample, hard].flatMap((site) =>
      calendarsIn(site)
        .filter((path) => path.endsWith("/su-kien.ics"))
        .map((path) => ({ site, path })),
    );
    expect(all.length).toBeGreaterThan(6);
    for (const { site, path } of all) {
      const page = path.replace("su-kien.ics", "");
      const event = eventOf(bytesOf(site, path));
      const words = wordsOf(site, page);
      expect(property(event, "url")).toBe(`${site.siteUrl}${page}`);
      expect(
        words.startsWith(oneSpace(`Trang chủ Sự kiện ${event.summary}`)),
        path,
      ).toBe(true);
      if (event.location) expect(words).toContain(oneSpace(event.location));
      const lines = event.description.split("\n").filter((line) => line);
      expect(lines.at(-1)).toBe(`Chi tiết: ${site.siteUrl}${page}`);
      for (const line of lines.slice(0, -1))
        expect(words, path).toContain(
          oneSpace(
            line.replace(/^(Thời gian|Đơn vị tổ chức|Trong khuôn khổ):/, "$1"),
          ),
        );
    }
  });

  it("is offered by its page, and only where there is one", () => {
    for (const site of [sample, hard]) {
      const offered = pathsIn(site.tree, "index.html").flatMap((page) => {
        const html = readFileSync(join(site.tree, page, "index.html"), "utf8");
        const linked =
          /<link rel="alternate" type="text\/calendar" title="[^"]*" href="([^"]*)"/.exec(
            html,
          )?.[1];
        if (!linked) return [];
        const path = new URL(linked).pathname;
        // Who reads the page needs no knowledge of its head.
        expect(html, page).toContain(`<a class="not-printed`);
        expect(html, page).toContain(`href="${path}"`);
        return path;
      });
      expect(offered.sort()).toEqual(calendarsIn(site));
    }
  });
});

const plainEvent: CalendarEvent = {
  id: "hop-bao",
  slug: "hop-bao",
  name: "Họp báo",
  edition: null,
  startsOn: "2026-11-22",
  endsOn: null,
  partOfDay: null,
  startsAt: null,
  place: null,
  summary: null,
  host: null,
  parent: null,
};

const calendarOf = (event: Partial<CalendarEvent>) =>
  calendarResponse([{ ...plainEvent, ...event }], SITE).text();

describe("when an event is, in a calendar", () => {
  const span = async (event: Partial<CalendarEvent>) => {
    const { component } = eventOf(await calendarOf(event));
    const time = (name: string) =>
      component.getFirstPropertyValue(name)?.toString() ?? null;
    return [time("dtstart"), time("dtend")];
  };

  it("is its whole day, which ends before the next", async () => {
    expect(await span({})).toEqual(["2026-11-22", "2026-11-23"]);
  });

  it("is all of its days, over the end of a year too", async () => {
    expect(
      await span({ startsOn: "2026-12-30", endsOn: "2027-01-02" }),
    ).toEqual(["2026-12-30", "2027-01-03"]);
  });

  it("is the instant at which it starts when that is known", async () => {
    for (const startsAt of ["14 giờ", "14h00", "14:00"])
      expect(await span({ startsAt, partOfDay: "afternoon" })).toEqual([
        "2026-11-22T07:00:00Z",
        null,
      ]);
    expect(await span({ startsAt: "2 giờ", partOfDay: "afternoon" })).toEqual([
      "2026-11-22T07:00:00Z",
      null,
    ]);
    expect(await span({ startsAt: "0 giờ 30" })).toEqual([
      "2026-11-21T17:30:00Z",
      null,
    ]);
  });

  it("is the whole day where the time is not sure, and the words tell it", async () => {
    for (const startsAt of ["sau lễ chào cờ", "8 giờ đến 11 giờ", "14 giờ"]) {
      const event = { startsAt, partOfDay: "morning" as const };
      expect(await span(event)).toEqual(["2026-11-22", "2026-11-23"]);
      expect(eventOf(await calendarOf(event)).description).toContain(
        `Thời gian: Sáng 22/11/2026, ${startsAt}\n`,
      );
    }
    expect(await span({ partOfDay: "evening" })).toEqual([
      "2026-11-22",
      "2026-11-23",
    ]);
  });

  it("is its first day where the last one is not known or lies before", async () => {
    for (const endsOn of ["2026-12", "2026", "2026-11-20", "2026-11-31"])
      expect(await span({ endsOn }), endsOn).toEqual([
        "2026-11-22",
        "2026-11-23",
      ]);
  });

  it("is all of its days although its hour is known", async () => {
    expect(await span({ endsOn: "2026-11-23", startsAt: "7 giờ 30" })).toEqual([
      "2026-11-22",
      "2026-11-24",
    ]);
  });
});

describe("hostile texts", () => {
  const HOSTILE = [
    "Họp, bàn; kết \\ luận: \\n, \\, \\;",
    "END:VEVENT\nBEGIN:VEVENT\nUID:khac",
    "hai\r\ndòng",
    `"ngoặc" 🎉👩‍👩‍👧‍👦 ]]> &amp; <b>`,
    "Đại hội".normalize("NFD"),
    "\u0000\u0008\u001b\u007f\ufffe",
    "مرحبا \u202e שלום",
    "007",
    "nghiêng ".repeat(625).trim(),
    "🎉".repeat(2_500),
  ];
  // What stays of a text in which nothing may stand that RFC 5545 forbids.
  const kept = (words: string) =>
    words
      .normalize("NFC")
      .replace(/\r\n/g, "\n")
      .replace(/[\u0000\u0008\u001b\u007f\ufffe]/g, "");

  /** Of a property of which ical.js does not know that it is a text. */
  const unescaped = (value: string) =>
    value.replace(/\\(.)/g, (_, letter: string) =>
      letter === "n" ? "\n" : letter,
    );

  it("come back as they were written", async () => {
    for (const words of HOSTILE) {
      const event = eventOf(
        await calendarOf({
          name: words,
          place: words,
          summary: words,
          host: words,
          parent: { name: words, edition: null },
          startsAt: words,
        }),
      );
      expect(event.uid).toBe("event-hop-bao@bao.example");
      expect(event.summary).toBe(kept(words));
      if (kept(words)) expect(event.location).toBe(kept(words));
      expect(event.description).toContain(`Đơn vị tổ chức: ${kept(words)}\n`);
    }
  });

  it("in the names of paper and host stay names", async () => {
    for (const words of HOSTILE) {
      const text = await calendarResponse([plainEvent], SITE, {
        title: words,
        home: "/su-kien/",
        path: "/su-kien/lich.ics",
      }).text();
      expect(eventsOf(text)).toHaveLength(1);
      const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
      for (const name of ["name", "x-wr-calname"])
        expect(
          unescaped(calendar.getFirstPropertyValue(name)?.toString() ?? ""),
          name,
        ).toBe(kept(words));
    }
  });
});

describe("the bytes of a calendar", () => {
  const zone = process.env["TZ"];
  afterEach(() => {
    vi.useRealTimers();
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  });

  it("are the same at any time and in any zone", async () => {
    const events = [
      plainEvent,
      { ...plainEvent, id: "chieu", startsAt: "14 giờ" },
    ];
    const text = () => calendarResponse(events, SITE).text();
    const before = await text();
    vi.useFakeTimers({ now: new Date("2031-01-01T00:00:00Z") });
    process.env["TZ"] = "America/New_York";
    expect(new Date().getHours()).toBe(19);
    expect(await text()).toBe(before);
  });
});

describe("publishing an event", () => {
  let published: PublishedPaper;
  beforeAll(async () => {
    published = await PublishedPaper.open();
    const { paper } = published;
    await published.publish(
      paper.put("organization", "so", { name: "Sở", slug: "so" }),
      paper.put("organization", "hoi", { name: "Hội", slug: "hoi" }),
      paper.put("event", "cu", event("cu", { host: "hoi" })),
    );
  });
  afterAll(() => published.house.close());

  const event = (slug: string, more: object = {}) => ({
    name: `Họp ${slug}`,
    slug,
    startsOn: "2026-11-10",
    isPublic: true,
    ...more,
  });
  const put = (slug: string, more: object = {}) =>
    published.publish(published.paper.put("event", "moi", event(slug, more)));
  const calendars = (files: string[]) =>
    files.filter((file) => file.endsWith(".ics"));
  const read = (file: string) =>
    eventsOf(readFileSync(join(published.house.tree, file))).map(
      ({ summary }) => summary,
    );

  it("writes its own calendar, its host's and that of all, in order of time", async () => {
    const written = await put("moi", { host: "so" });
    expect(written.filter((file) => /\.(?:html|ics)$/.test(file))).toEqual([
      "co-quan/so/index.html",
      "co-quan/so/lich.ics",
      "su-kien/2026/11/index.html",
      "su-kien/index.html",
      "su-kien/lich.ics",
      "su-kien/moi/index.html",
      "su-kien/moi/su-kien.ics",
    ]);
    expect(read("su-kien/lich.ics")).toEqual(["Họp cu", "Họp moi"]);
    expect(read("co-quan/so/lich.ics")).toEqual(["Họp moi"]);
    expect(published.html("/co-quan/so/")).toContain("webcal://");
  });

  it("writes no calendar again when nothing in it changes", async () => {
    expect(await put("moi", { host: "so" })).toEqual([]);
    const written = await published.publish(
      published.paper.article("tin", { event: "moi" }),
    );
    expect(written).toContain("su-kien/moi/index.html");
    expect(calendars(written)).toEqual([]);
  });

  it("keeps its name, and its calendar at a former address", async () => {
    const uid = (file: string) =>
      eventOf(readFileSync(join(published.house.tree, file))).uid;
    const before = uid("su-kien/moi/su-kien.ics");
    await put("doi-ten", { host: "so", formerSlugs: ["moi"] });
    expect(uid("su-kien/moi/su-kien.ics")).toBe(before);
    expect(uid("su-kien/doi-ten/su-kien.ics")).toBe(before);
    await published.publish(
      published.paper.put("organization", "so", {
        name: "Sở",
        slug: "so-moi",
        formerSlugs: ["so"],
      }),
    );
    expect(read("co-quan/so/lich.ics")).toEqual(["Họp doi-ten"]);
    expect(read("co-quan/so-moi/lich.ics")).toEqual(["Họp doi-ten"]);
  });

  it("takes it out of all calendars when its day is not known", async () => {
    for (const startsOn of [null, "2026", "2026-11", "2026-02-30"]) {
      await put("doi-ten", { host: "so", formerSlugs: ["moi"] });
      expect(read("su-kien/lich.ics")).toHaveLength(2);
      await put("doi-ten", { host: "so", formerSlugs: ["moi"], startsOn });
      expect(read("su-kien/lich.ics")).toEqual(["Họp cu"]);
      expect(pathsIn(published.house.tree, ".ics")).toEqual([
        "/co-quan/hoi/lich.ics",
        "/su-kien/cu/su-kien.ics",
        "/su-kien/lich.ics",
      ]);
      for (const page of ["/su-kien/doi-ten/", "/co-quan/so-moi/"])
        expect(published.html(page)).not.toMatch(/\.ics|webcal:/);
    }
  });

  it("leaves no empty calendar when it is gone", async () => {
    const { paper } = published;
    await published.publish(
      paper.remove("event", "moi"),
      paper.remove("event", "cu"),
    );
    expect(pathsIn(published.house.tree, ".ics")).toEqual([]);
    expect(published.html("/su-kien/")).not.toMatch(/\.ics|webcal:/);
    const tree = await published.house.reference();
    expect([...tree.keys()].filter((file) => file.endsWith(".ics"))).toEqual(
      [],
    );
  });
});
