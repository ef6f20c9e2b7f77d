import { setTimeout as wait } from "node:timers/promises";

import type { PublisherStatus } from "@toa-soan/content-types/publisher-state";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { Reporter } from "../../../site/publisher/reporter.ts";
import { DeafCms } from "../../newsroom/deaf-cms.ts";

const at = (position: number): PublisherStatus => ({
  position,
  release: null,
  troubles: [],
  work: null,
});

describe("what the publisher tells", () => {
  let cms: DeafCms;
  let stop: AbortController;
  let reporter: Reporter;

  beforeEach(async () => {
    cms = await new DeafCms().open();
    stop = new AbortController();
    reporter = new Reporter({ cmsUrl: cms.url, token: "ma" }, stop.signal);
  });

  afterEach(() => {
    stop.abort();
    cms.close();
  });

  const positions = () => cms.reports.map(({ position }) => position);
  const told = (position: number) =>
    cms.untilTold((report) => report.position === position);

  it("reaches the CMS at once", async () => {
    const before = performance.now();
    reporter.tell(at(1));
    await told(1);
    expect(performance.now() - before).toBeLessThan(500);
  });

  it("is only the newest when the CMS is slow", async () => {
    cms.answer = "never";
    reporter.tell(at(1));
    await told(1);
    for (let position = 2; position <= 500; position++)
      reporter.tell(at(position));
    await wait(300);
    expect(positions()).toEqual([1]);
    cms.answer = 204;
    await told(500);
    expect(positions()).toEqual([1, 500]);
  });

  it("keeps nobody waiting when the CMS is slow", () => {
    cms.answer = "never";
    const before = performance.now();
    for (let position = 1; position <= 1_000; position++)
      reporter.tell(at(position));
    expect(performance.now() - before).toBeLessThan(200);
  });

  it("comes when the CMS is back, and only the newest", async () => {
    cms.close();
    for (let position = 1; position <= 100; position++)
      reporter.tell(at(position));
    await wait(200);
    await cms.open();
    await told(100);
    expect(positions()).toEqual([100]);
  });

  it("does not wait for its turn once the CMS is heard again", async () => {
    cms.answer = 503;
    reporter.tell(at(1));
    while (cms.reports.length < 3) await wait(50);
    cms.answer = 204;
    const before = performance.now();
    reporter.tellNow(at(2));
    await told(2);
    // The fourth attempt would have been two seconds after the third.
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  it("is not repeated when the CMS refuses it", async () => {
    cms.answer = 400;
    reporter.tell(at(1));
    await told(1);
    await wait(1_500);
    expect(positions()).toEqual([1]);
    reporter.tell(at(2));
    await told(2);
  });

  it("ends with the publisher", async () => {
    cms.answer = 503;
    reporter.tell(at(1));
    await told(1);
    stop.abort();
    await wait(1_500);
    expect(positions()).toEqual([1]);
  });

  it("is waited for at the very end, but not for ever", async () => {
    reporter.tell(at(1));
    await reporter.finish(5_000);
    expect(positions()).toEqual([1]);
    cms.answer = "never";
    reporter.tell(at(2));
    const before = performance.now();
    await reporter.finish(300);
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});
