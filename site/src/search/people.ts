import { searchText as words } from "../text.ts";

const MOST_PEOPLE = 40;

/** Offers the people whom the found articles name, those of the most articles first. */
export function showPeople(
  select: HTMLSelectElement,
  counts: Record<string, number>,
  chosen: string,
): void {
  const people = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(
      ([one, count], [other, otherCount]) =>
        otherCount - count || one.localeCompare(other, "vi"),
    )
    .slice(0, MOST_PEOPLE)
    .map(([name, count]) => new Option(`${name} (${count})`, name));
  if (chosen && !people.some(({ value }) => value === chosen))
    people.unshift(new Option(chosen, chosen));
  select.replaceChildren(new Option(words.everyPerson, ""), ...people);
  select.value = chosen;
  select.disabled = people.length === 0;
}
