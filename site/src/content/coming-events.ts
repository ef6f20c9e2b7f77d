import type { Archive, EventCard } from "../../archive/answers.ts";

/**
 * Events that are on or still to come today, the nearest first. What lasts longer than two months
 * is left to its month.
 */
export function comingEvents(archive: Archive, limit: number): EventCard[] {
  const today = archive.today();
  const first = monthBefore(today);
  const months = archive
    .eventMonths()
    .flatMap((month) => (month !== null && month >= first ? month : []))
    .reverse();
  return firstOf(months, limit, (month) =>
    archive.eventsIn(month).filter((event) => !isOver(event, today)),
  );
}

/** Events that are over today, the newest first; those without a month are left out. */
export function pastEvents(archive: Archive, limit: number): EventCard[] {
  const today = archive.today();
  const months = archive
    .eventMonths()
    .flatMap((month) => (month !== null && month <= today ? month : []));
  return firstOf(months, limit, (month) =>
    archive
      .eventsIn(month)
      .filter((event) => isOver(event, today))
      .reverse(),
  );
}

/** Goes through months only until there are enough events. */
function firstOf(
  months: string[],
  limit: number,
  eventsOf: (month: string) => EventCard[],
): EventCard[] {
  const events: EventCard[] = [];
  for (const month of months) {
    if (events.length >= limit) break;
    events.push(...eventsOf(month));
  }
  return events.slice(0, limit);
}

/** A date without its day is over with its month. */
function isOver({ startsOn, endsOn }: EventCard, today: string): boolean {
  const last = endsOn ?? startsOn ?? "";
  return last < today.slice(0, last.length);
}

/** @param day `2026-01-22` gives `2025-12`. */
function monthBefore(day: string): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return month === 1
    ? `${year - 1}-12`
    : `${year}-${String(month - 1).padStart(2, "0")}`;
}
