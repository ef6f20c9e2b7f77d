import {
  correctionsPath,
  homePath,
  officialPath,
  organizationPath,
  sectionPath,
  topicPath,
} from "@toa-soan/content-types/addresses";

import type { Archive } from "../../archive/answers.ts";
import { text } from "../text.ts";
import { correctionsText } from "../text/library.ts";
import { peopleText } from "../text/people.ts";
import { topicText } from "../text/topics.ts";
import type { FeedBeside } from "./feed-links.ts";

/** Feeds of one kind. */
export interface FeedGroup {
  name: string;
  feeds: (FeedBeside & { name: string })[];
}

/**
 * The feeds that readers may want to choose from. Those of events stand at the events: there are
 * too many, and most of them are over.
 */
export function feedGroupsOf(archive: Archive): FeedGroup[] {
  const named =
    (path: (slug: string) => string) =>
    ({ name, slug }: { name: string; slug: string }) => ({
      name,
      page: path(slug),
    });
  return [
    {
      name: text.feed.wholePaper,
      feeds: [
        { name: archive.site().name, page: homePath },
        { name: correctionsText.title, page: correctionsPath },
      ],
    },
    { name: text.sections, feeds: archive.sections().map(named(sectionPath)) },
    { name: topicText.title, feeds: archive.topics().map(named(topicPath)) },
    {
      name: peopleText.organization.title,
      feeds: archive.organizations().map(named(organizationPath)),
    },
    {
      name: text.officials,
      feeds: archive.officials().map(named(officialPath)),
    },
  ].filter(({ feeds }) => feeds.length > 0);
}
