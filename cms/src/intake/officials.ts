import type { Core } from "@strapi/strapi";
import { contentTypes } from "@toa-soan/content-types/content-types";
import type { IntakeOfficial } from "@toa-soan/content-types/intake/article";
import type {
  Candidate,
  Match,
} from "@toa-soan/content-types/intake/desk-intake";
import { relateTitles } from "@toa-soan/content-types/intake/title-key";
import { fold } from "@toa-soan/content-types/vietnamese/fold";
import { nameKey } from "@toa-soan/content-types/vietnamese/names";

import {
  createDocument,
  documentsWith,
  linesIn,
  MOST_CANDIDATES,
} from "./stored.ts";

interface StoredOfficial {
  documentId: string;
  slug: string;
  name: string;
  otherNames: string | null;
  distinction: string | null;
}

/**
 * Finds the people an article names among those the newsroom knows. Two people of one name whose
 * offices contradict each other are never made one: the second gets its title as distinction.
 */
export class OfficialFinder {
  private readonly strapi: Core.Strapi;
  /** Titles by official, those of the article at hand included. */
  private readonly titles = new Map<string, string[]>();

  /** Made while this article was read. */
  private readonly made = new Set<string>();

  constructor(strapi: Core.Strapi) {
    this.strapi = strapi;
  }

  /** Whom a mention may mean and whom it does mean, `null` for somebody new. Nothing is written. */
  async look({ name, titleAsWritten }: IntakeOfficial): Promise<Match> {
    const alike = await this.withWords(name);
    const namesakes = alike.filter((one) => hasName(one, name));
    const chosen = await this.choose(namesakes, titleAsWritten);
    const ordered = [
      ...alike.filter(({ documentId }) => documentId === chosen),
      ...namesakes,
      ...alike.filter((one) => fold(one.name) === fold(name)),
      ...alike,
    ];
    const candidates: Candidate[] = [];
    for (const one of [...new Set(ordered)].slice(0, MOST_CANDIDATES)) {
      const titles = await this.titlesOf(one.documentId);
      candidates.push({
        documentId: one.documentId,
        slug: one.slug,
        label: one.name,
        details: [
          ...(one.distinction ? [one.distinction] : []),
          ...titles.slice(-2).reverse(),
        ],
      });
    }
    return { candidates, chosen };
  }

  /**
   * Makes a person even if the newsroom knows a namesake, except one whom this very article has
   * made just now and who can be meant.
   */
  async make(mentioned: IntakeOfficial): Promise<string> {
    const namesakes = await this.namesakes(mentioned.name);
    const own = namesakes.filter(({ documentId }) => this.made.has(documentId));
    const known = await this.choose(own, mentioned.titleAsWritten);
    return await this.note(
      mentioned,
      known ?? (await this.create(mentioned, namesakes)),
    );
  }

  /** The documentId of a person, who is made when nobody known can be meant. */
  async find(mentioned: IntakeOfficial): Promise<string> {
    const namesakes = await this.namesakes(mentioned.name);
    const known = await this.choose(namesakes, mentioned.titleAsWritten);
    return await this.note(
      mentioned,
      known ?? (await this.create(mentioned, namesakes)),
    );
  }

  private async create(
    { name, honorific, titleAsWritten }: IntakeOfficial,
    namesakes: readonly StoredOfficial[],
  ): Promise<string> {
    const { documentId } = await createDocument(this.strapi, "official", {
      name,
      honorific,
      distinction: namesakes.length > 0 ? titleAsWritten : null,
    });
    this.made.add(documentId);
    return documentId;
  }

  private async note(
    { titleAsWritten }: IntakeOfficial,
    documentId: string,
  ): Promise<string> {
    if (titleAsWritten) (await this.titlesOf(documentId)).push(titleAsWritten);
    return documentId;
  }

  private async namesakes(name: string): Promise<StoredOfficial[]> {
    const candidates = await this.withWords(name);
    return candidates.filter((official) => hasName(official, name));
  }

  private withWords(name: string): Promise<StoredOfficial[]> {
    return documentsWith<StoredOfficial>(this.strapi, "official", name);
  }

  private async choose(
    namesakes: StoredOfficial[],
    title: string | null,
  ): Promise<string | null> {
    // A name alone does not tell which of several people is meant.
    if (title === null)
      return namesakes.length === 1 ? (namesakes[0]?.documentId ?? null) : null;
    let compatible: string | null = null;
    for (const { documentId, distinction } of namesakes) {
      const known = await this.titlesOf(documentId);
      const relations = [...known, ...(distinction ? [distinction] : [])].map(
        (other) => relateTitles(title, other),
      );
      if (relations.includes("same")) return documentId;
      if (!relations.includes("contradictory")) compatible ??= documentId;
    }
    return compatible;
  }

  private async titlesOf(documentId: string): Promise<string[]> {
    const known = this.titles.get(documentId);
    if (known) return known;
    const where = { official: { documentId } };
    const mentions: { titleAsWritten: string | null }[] = await this.strapi.db
      .query("newsroom.mention")
      .findMany({ select: ["titleAsWritten"], where });
    const terms: { position: { title: string } | null }[] = await this.strapi.db
      .query(contentTypes.term.uid)
      .findMany({ where, populate: { position: { select: ["title"] } } });
    const titles = [
      ...mentions.map(({ titleAsWritten }) => titleAsWritten),
      ...terms.map(({ position }) => position?.title ?? null),
    ].filter((title) => title !== null);
    const unique = [...new Set(titles)];
    this.titles.set(documentId, unique);
    return unique;
  }
}

// Marks count: Hà and Hạ are different people, Hòa and Hoà are one.
const hasName = (official: StoredOfficial, name: string): boolean =>
  [official.name, ...linesIn(official.otherNames)].some(
    (known) => nameKey(known) === nameKey(name),
  );
