// The only script of the search page. It fills what the page has; the words are in text.ts.
import { fold } from "@toa-soan/content-types/vietnamese/fold";

import { pagePart } from "../page-part.ts";
import { searchText as words } from "../text.ts";
import { addressOf, queryIn } from "./address.ts";
import { NotReady } from "./library.ts";
import { showPeople } from "./people.ts";
import { bareQuery } from "./ranking.ts";
import { resultItem } from "./result.ts";
import { Search, type Findings, type Query } from "./search.ts";

const ON_A_PAGE = 10;
const SHORTEST = 2;

const form = pagePart<HTMLFormElement>("main form");
const input = pagePart<HTMLInputElement>("#tu-can-tim");
const section = pagePart<HTMLSelectElement>("#chuyen-muc");
const year = pagePart<HTMLSelectElement>("#nam");
const person = pagePart<HTMLSelectElement>("#nguoi");
const results = pagePart("[data-results]");
const status = pagePart("[data-status]");
const help = pagePart("[data-help]");
const withoutFilters = pagePart<HTMLButtonElement>("[data-without-filters]");
const retry = pagePart<HTMLButtonElement>("[data-retry]");
const list = pagePart("[data-list]");
const more = pagePart<HTMLButtonElement>("[data-more]");
const template = pagePart<HTMLTemplateElement>("template[data-result]");

const count = (number: number) => number.toLocaleString("vi-VN");
const sectionName = (slug: string) =>
  [...section.options].find(({ value }) => value === slug)?.text ?? null;

/** `10/2026` of `2026-10`. */
const monthOf = (month: string) =>
  month.split("-").reverse().map(Number).join("/");

const queryInForm = (): Query => ({
  words: input.value.trim(),
  section: section.value,
  year: year.value,
  person: person.value,
});

/** The search that the reader waits for; one that came before is not shown any more. */
let current: Search | undefined;
let query = queryIn(location.href);

/** Begins the search that the address asks for. */
function begin(): void {
  query = queryIn(location.href);
  input.value = query.words;
  section.value = query.section;
  year.value = query.year;
  person.value = query.person;
  if (person.value !== query.person) showPeople(person, {}, query.person);
  list.replaceChildren();
  say("");
  current?.stop();
  current = undefined;
  results.hidden = query.words === "";
  if (query.words === "") return;
  if (fold(query.words).replace(/ /g, "").length < SHORTEST) {
    say(words.tooShort);
    return;
  }
  const search = new Search(query, (each) => {
    if (search === current) say(words.searchingIn(each));
  });
  current = search;
  say(words.searching);
  void show(search, Math.max(ON_A_PAGE, shownBefore()));
}

/** Shows so many results, or all that there are. */
async function show(search: Search, wanted: number): Promise<void> {
  try {
    const findings = await search.find(wanted);
    const visible = findings.results.slice(0, wanted);
    const added = await Promise.all(
      visible
        .slice(list.childElementCount)
        .map((result) =>
          resultItem(result, template, bareQuery(query.words), sectionName),
        ),
    );
    if (search !== current) return;
    search.keep(visible);
    list.append(...added);
    showPeople(person, findings.people, query.person);
    tellFindings(findings, visible.length);
    history.replaceState({ shown: visible.length }, "");
  } catch (error) {
    if (search !== current) return;
    say(error instanceof NotReady ? words.notReady : words.failed);
    retry.hidden = false;
  }
}

function tellFindings({ results, since }: Findings, visible: number): void {
  const number = count(results.length);
  if (results.length === 0 && since)
    say(words.noneSince(query.words, monthOf(since)));
  else if (results.length === 0) say(words.none(query.words));
  else if (since) say(words.foundSince(number, query.words, monthOf(since)));
  else say(words.found(number, query.words));
  help.hidden = results.length > 0;
  withoutFilters.hidden = !query.section && !query.year && !query.person;
  const hasMore = visible < results.length;
  more.hidden = !hasMore && since === null;
  more.textContent = hasMore ? words.more : words.older;
}

function say(words: string): void {
  status.textContent = words;
  for (const element of [help, retry, more]) element.hidden = true;
}

const shownBefore = () =>
  (history.state as { shown?: number } | null)?.shown ?? 0;

function goTo(query: Query): void {
  history.pushState(null, "", addressOf(query));
  begin();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const asked = queryInForm();
  goTo(asked);
  if (asked.words !== "") return;
  results.hidden = false;
  say(words.empty);
  input.focus();
});
for (const filter of [section, year, person])
  filter.addEventListener("change", () => {
    if (input.value.trim() !== "") goTo(queryInForm());
  });
withoutFilters.addEventListener("click", () => {
  goTo({ ...query, section: "", year: "", person: "" });
  input.focus();
});
retry.addEventListener("click", begin);
more.addEventListener("click", () => {
  const search = current;
  if (!search) return;
  const before = list.childElementCount;
  say(words.searching);
  void show(search, before + ON_A_PAGE).then(() => {
    const first = list.children[before]?.querySelector("a");
    (first ?? (more.hidden ? input : more)).focus();
  });
});
window.addEventListener("popstate", begin);
begin();
