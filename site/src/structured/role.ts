import type { Span } from "@toa-soan/content-types/titles/join-terms";
import { peopleText as words } from "../text/people.ts";

/**
 * When somebody held an office, for a schema.org `OrganizationRole`: partial ISO 8601 dates. That it
 * ended, though nobody knows when, is said in words.
 */
export const roleDatesOf = ({ startedOn, endedOn, isFormer }: Span) => ({
  startDate: startedOn ?? undefined,
  endDate: endedOn ?? undefined,
  description: isFormer && endedOn === null ? words.endedUnknown : undefined,
});
