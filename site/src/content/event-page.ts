import { eventPath, organizationPath } from "@toa-soan/content-types/addresses";

import type { EventView } from "../../archive/answers.ts";
import { eventTime } from "../dates.ts";
import { text } from "../text.ts";
import { documentLineOf } from "./document-line.ts";
import { eventLineOf, eventName } from "./event-line.ts";
import { mentionLineOf } from "./people.ts";

/** An event in the shapes of the components that show it. */
export function eventPageOf(event: EventView) {
  const words = text.event;
  const { place, host, parent } = event;
  const when = eventTime(event);
  return {
    name: eventName(event),
    when,
    facts: [
      { name: words.when, value: when },
      ...(place ? [{ name: words.where, value: place }] : []),
      ...(host
        ? [
            {
              name: words.host,
              value: host.name,
              href: organizationPath(host.slug),
            },
          ]
        : []),
      ...(parent
        ? [
            {
              name: words.parent,
              value: eventName(parent),
              href: eventPath(parent.slug),
            },
          ]
        : []),
    ],
    participants: event.participants.map((participant) =>
      mentionLineOf({ ...participant, honorific: null }),
    ),
    parts: event.parts
      .filter(({ slug }) => slug !== event.slug)
      .map(eventLineOf),
    documents: event.documents.map(documentLineOf),
  };
}
