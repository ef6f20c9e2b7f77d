import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

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
