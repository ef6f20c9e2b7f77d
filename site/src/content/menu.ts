import {
  aboutPath,
  accessibilityPath,
  contactPath,
  correctionsPath,
  documentsPath,
  eventsPath,
  feedsPath,
  latestPath,
  officialsPath,
  organizationsPath,
  photosPath,
  privacyPath,
  searchPath,
  sectionPath,
  siteMapPath,
  topicsPath,
} from "@toa-soan/content-types/addresses";

import type { SectionView } from "../../archive/answers.ts";
import { searchText, text } from "../text.ts";
import {
  aboutText,
  accessibilityText,
  contactText,
  feedsText,
  privacyText,
  siteMapText,
} from "../text/information.ts";
import { correctionsText, documentText, photosText } from "../text/library.ts";
import { peopleText } from "../text/people.ts";
import { topicText } from "../text/topics.ts";

export interface MenuLink {
  name: string;
  href: string;
}

/** What leads from every page to every part of the site, in named groups. */
export interface Menu {
  sections: MenuLink[];
  /** Lists by people, time and place rather than by section. */
  reference: MenuLink[];
  /** About the paper and its site. */
  about: MenuLink[];
}

/** The address of a page when the menu leads to it; for all others the menu looks the same. */
export const placeInMenu = (
  { sections, reference, about }: Menu,
  path: string | null,
): string | null =>
  [...sections, ...reference, ...about].some(({ href }) => href === path)
    ? path
    : null;

export const menuOf = (sections: SectionView[]): Menu => ({
  sections: sections.map(({ name, slug }) => ({
    name,
    href: sectionPath(slug),
  })),
  reference: [
    { name: text.latest, href: latestPath },
    { name: text.events, href: eventsPath },
    { name: text.officials, href: officialsPath },
    { name: peopleText.organization.title, href: organizationsPath },
    { name: documentText.title, href: documentsPath },
    { name: topicText.title, href: topicsPath },
    { name: photosText.title, href: photosPath },
  ],
  about: [
    { name: searchText.title, href: searchPath },
    { name: aboutText.title, href: aboutPath },
    { name: contactText.title, href: contactPath },
    { name: correctionsText.title, href: correctionsPath },
    { name: feedsText.menu, href: feedsPath },
    { name: privacyText.title, href: privacyPath },
    { name: accessibilityText.title, href: accessibilityPath },
    { name: siteMapText.title, href: siteMapPath },
  ],
});
