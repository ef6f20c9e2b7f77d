import { describe, expect, it } from "vitest";

import type { Span } from "../../../content-types/titles/join-terms.ts";
import { certaintyBetween } from "../../../content-types/titles/span-certainty.ts";

const span = (values: Partial<Span>): Span => ({
  startedOn: null,
  endedOn: null,
  isFormer: typeof values.endedOn === "string",
  attestedOn: [],
  ...values,
});
const onDay = (values: Partial<Span>, day: string) =>
  certaintyBetween(span(values), day, day);
const inYear = (values: Partial<Span>, year: string) =>
  certaintyBetween(span(values), `${year}-01-01`, `${year}-12-31`);

describe("who held an office on a day", () => {
  const whole = { startedOn: "2018-07", endedOn: "2020-10-17" };

  it.each([
    ["2018-06-30", "no"],
    ["2018-07-01", "unknown"],
    ["2018-07-31", "attested"],
    ["2019-05-05", "attested"],
    ["2020-10-17", "attested"],
    ["2020-10-18", "no"],
  ])("is told by a known start and end: %s is %s", (day, certainty) => {
    expect(onDay(whole, day)).toBe(certainty);
  });

  it.each([
    ["2020-09-02", "unknown"],
    ["2020-09-03", "attested"],
    ["2021-12-31", "attested"],
    ["2022-09-19", "attested"],
    ["2022-09-20", "open"],
  ])("is told by two attestations: %s is %s", (day, certainty) => {
    const attestedOn = ["2020-09-03", "2022-09-19"];
    expect(onDay({ attestedOn }, day)).toBe(certainty);
  });

  it("is unknown after the last attestation of somebody who has left", () => {
    const left = { attestedOn: ["2020-09-03"], isFormer: true };
    expect(onDay(left, "2020-09-03")).toBe("attested");
    expect(onDay(left, "2020-09-04")).toBe("unknown");
  });

  it("is unknown on the days that a year leaves open", () => {
    const toYear = { startedOn: "2015-01-01", endedOn: "2018" };
    expect(onDay(toYear, "2017-12-31")).toBe("attested");
    expect(onDay(toYear, "2018-06-01")).toBe("unknown");
    expect(onDay(toYear, "2019-01-01")).toBe("no");
  });

  it("is unknown on every day when no date is known", () => {
    expect(onDay({}, "2020-01-01")).toBe("unknown");
  });

  it("is told for a year by any day of it", () => {
    expect(inYear({ startedOn: "2020" }, "2019")).toBe("no");
    expect(inYear({ startedOn: "2020" }, "2020")).toBe("attested");
    expect(inYear({ startedOn: "2020" }, "2021")).toBe("open");
    expect(inYear({ endedOn: "2018-03", isFormer: true }, "2018")).toBe(
      "attested",
    );
    expect(inYear({ endedOn: "2018-03", isFormer: true }, "2017")).toBe(
      "unknown",
    );
    expect(inYear({ attestedOn: ["2022-09-19"] }, "2022")).toBe("attested");
  });
});
