import {
  aboutPath,
  accessibilityPath,
  contactPath,
  correctionsPath,
  documentsPath,
  eventsPath,
  feedsPath,
  homePath,
  latestPath,
  officesByDayPath,
  officialsByNamePath,
  officialsPath,
  organizationsPath,
  pathOf,
  photosPath,
  privacyPath,
  siteMapPath,
  topicsPath,
} from "@toa-soan/content-types/addresses";

import type { Archive } from "../../archive/answers.ts";
import type { SITEMAP_PARTS } from "../../archive/routes.ts";

type Part = (typeof SITEMAP_PARTS)[number];
type ListedType = Parameters<Archive["slugsOf"]>[0];

const PARTS: Record<Part, { paths: string[]; types: ListedType[] }> = {
  trang: {
    paths: [
      homePath,
      latestPath,
      photosPath,
      topicsPath,
      correctionsPath,
      aboutPath,
      contactPath,
      privacyPath,
      accessibilityPath,
      feedsPath,
      siteMapPath,
    ],
    types: ["section", "topic"],
  },
  "nhan-su": {
    paths: [officialsPath, officialsByNamePath, officesByDayPath],
    types: ["official"],
  },
  "co-quan": { paths: [organizationsPath], types: ["organization"] },
  "su-kien": { paths: [eventsPath], types: ["event"] },
  "van-ban": { paths: [documentsPath], types: ["document"] },
};

/**
 * The pages of a part of the site that are no articles. Without the pages of periods, to which
 * these lead, and without a time of change: an article more is none.
 *
 * @returns null when there is no such part.
 */
export function pathsOfPart(name: string, archive: Archive): string[] | null {
  if (!(name in PARTS)) return null;
  const { paths, types } = PARTS[name as Part];
  return [
    ...paths,
    ...types.flatMap((type) => archive.slugsOf(type).map(pathOf[type])),
  ];
}
