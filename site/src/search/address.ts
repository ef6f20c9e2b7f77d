import type { Query } from "./search.ts";

/** What stands in the page's address. */
export function queryIn(address: string): Query {
  const params = new URL(address).searchParams;
  const of = (name: string) => (params.get(name) ?? "").trim();
  return {
    words: of("q"),
    section: of("chuyen-muc"),
    year: of("nam"),
    person: of("nguoi"),
  };
}

/** The address of a query, without what it does not ask for. */
export function addressOf({ words, section, year, person }: Query): string {
  const named = {
    q: words,
    "chuyen-muc": section,
    nam: year,
    nguoi: person,
  };
  const asked = Object.entries(named).filter(([, value]) => value !== "");
  const params = new URLSearchParams(asked).toString();
  return params === "" ? location.pathname : `?${params}`;
}
