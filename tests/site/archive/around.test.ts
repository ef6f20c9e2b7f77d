import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { around } from "../../../site/archive/around.ts";
import { Renderer } from "../../../site/publisher/renderer.ts";
import { PublishedPaper } from "../../newsroom/published-paper.ts";

describe("a month that is the first of its kind", () => {
  let published: PublishedPaper;
  const written: string[] = [];
  const rendered: string[] = [];

  beforeAll(async () => {
    published = await PublishedPaper.open();
    const { paper } = published;
    for (let month = 1; month <= 9; month++)
      await published.publish(
        paper.article(`thang-${month}`, {
          firstPublicAt: `2026-0${month}-05T03:00:00Z`,
        }),
      );
    const watched = vi.spyOn(Renderer.prototype, "render");
    written.push(
      ...(await published.publish(
        paper.article("thang-muoi", { firstPublicAt: "2026-10-05T03:00:00Z" }),
      )),
    );
    rendered.push(...watched.mock.calls.map(([path]) => path));
    watched.mockRestore();
  });
  afterAll(() => published.house.close());

  it("stands beside the month before it", () => {
    expect(published.words("thoi-su/2026/09")).toMatch(/tháng 10/i);
    expect(written).toContain("thoi-su/2026/09/index.html");
  });

  it("has no earlier month rendered again", () => {
    expect(rendered).toContain("/thoi-su/2026/10/");
    expect(rendered.filter((path) => /2026\/0[1-8]\//.test(path))).toEqual([]);
  });
});

describe("the periods around one", () => {
  const periods = ["2026-11", "2026-10", "2026-08", "2026-07"];

  it("are the newer one, itself and the older one, so far as they are there", () => {
    expect(around(periods, "2026-10")).toEqual([
      "2026-11",
      "2026-10",
      "2026-08",
    ]);
    expect(around(periods, "2026-11")).toEqual(["2026-11", "2026-10"]);
    expect(around(periods, "2026-07")).toEqual(["2026-08", "2026-07"]);
  });

  it("are none around one that is not among them, and all without one", () => {
    expect(around(periods, "2026-09")).toEqual([]);
    expect(around(periods)).toEqual(periods);
  });
});
