import type { Core } from "@strapi/strapi";
import { contentTypes } from "@toa-soan/content-types/content-types";
import type { IntakeOfficial } from "@toa-soan/content-types/intake/article";
import { relateTitles } from "@toa-soan/content-types/intake/title-key";
import { nameKey } from "@toa-soan/content-types/vietnamese/names";

import { createDocument, documentsWith, linesIn } from "./stored.ts";

interface StoredOfficial {
  documentId: string;
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

  constructor(strapi: Core.Strapi) {
    this.strapi = strapi;
  }

  /** The documentId of a person, who is made when nobody known can be meant. */
  async find(mentioned: IntakeOfficial): Promise<string> {
    const { name, titleAsWritten, honorific } = mentioned;
    const namesakes = await this.namesakes(name);
    const documentId =
      (await this.choose(namesakes, titleAsWritten)) ??
      (
        await createDocument(this.strapi, "official", {
          name,
          honorific,
          distinction: namesakes.length > 0 ? titleAsWritten : null,
        })
      ).documentId;
    if (titleAsWritten) (await this.titlesOf(documentId)).push(titleAsWritten);
    return documentId;
  }

  private async namesakes(name: string): Promise<StoredOfficial[]> {
    const candidates = await documentsWith<StoredOfficial>(
      this.strapi,
      "official",
      name,
    );
    // Marks count: Hà and Hạ are different people, Hòa and Hoà are one.
    return candidates.filter((official) =>
      [official.name, ...linesIn(official.otherNames)].some(
        (known) => nameKey(known) === nameKey(name),
      ),
    );
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
