// The only script of the page that asks for one day; the form leads to `?ngay=2022-09-19`.
import { officesPath } from "@toa-soan/content-types/addresses";
import { readPartialDate } from "@toa-soan/content-types/partial-date";

import type { OfficeGroup } from "../../archive/people/answers.ts";
import { countOf, officesBetween } from "../content/offices-between.ts";
import { namedDate } from "../dates.ts";
import { pagePart } from "../page-part.ts";
import { officeText as words } from "../text/people.ts";
import { fillOfficeList } from "./office-list.ts";

const status = pagePart("[data-status]");
const unknownPart = pagePart("[data-unknown]");

/** Shows who held which office on a day, `2022-09-19`. */
async function show(day: string): Promise<void> {
  const response = await fetch(officesPath);
  if (!response.ok) throw new Error(`${response.status}`);
  const groups = (await response.json()) as OfficeGroup[];
  const { known, unknown } = officesBetween(groups, day, day);
  const { people, offices } = countOf(known);
  pagePart("[data-heading]").textContent = words.onDay(namedDate(day));
  pagePart("[data-count]").textContent =
    offices > 0 ? words.found(people, offices) : words.noneOnDay;
  fillOfficeList(pagePart("[data-known] .offices"), known);
  unknownPart.hidden = unknown.length === 0;
  pagePart("[data-unknown] summary").textContent = words.unknown(
    countOf(unknown).people,
  );
  fillOfficeList(pagePart("[data-unknown] .offices"), unknown);
  pagePart("[data-result]").hidden = false;
}

const asked = new URLSearchParams(location.search).get("ngay") ?? "";
const day = readPartialDate(asked);
// A browser without a picker of dates lets readers write anything.
if (day?.length === "2022-09-19".length) {
  pagePart<HTMLInputElement>("#ngay").value = day;
  show(day).catch(() => {
    status.textContent = words.failed;
  });
} else if (asked !== "") status.textContent = words.wholeDay;
