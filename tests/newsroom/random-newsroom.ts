import { pathOf } from "@toa-soan/content-types/addresses";
import type { Change } from "@toa-soan/content-types/change";
import {
  contentTypes,
  type DocumentOf,
} from "@toa-soan/content-types/content-types";
import type { TypeName } from "@toa-soan/content-types/type-name";
import { slugFrom } from "@toa-soan/content-types/vietnamese/slug";
import type { Batch } from "../../site/publisher/feed.ts";
import { uploadOf } from "./paper.ts";

/** Random numbers that a seed repeats (mulberry32). */
export function randomFrom(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    chance: (probability: number) => next() < probability,
    pick: <Item>(items: readonly Item[]): Item =>
      items[below(items.length)] as Item,
    some: <Item>(items: readonly Item[], most: number): Item[] =>
      items
        .map((item) => ({ item, at: next() }))
        .sort((one, other) => one.at - other.at)
        .slice(0, below(most + 1))
        .map(({ item }) => item),
  };
}

const WORDS =
  "hội nghị sơ kết xây dựng nông thôn mới tại huyện miền núi có nhiều chuyển biến rõ nét nhờ sự đồng thuận của nhân dân và đảng viên ở cơ sở".split(
    " ",
  );

type Documents = { [Name in TypeName]: Map<string, DocumentOf[Name]> };

/**
 * A newsroom that makes random edits and says them as the change feed would. It knows what is
 * public as the CMS would; a document that is hidden may come back as it was.
 */
export class RandomNewsroom {
  readonly #random: ReturnType<typeof randomFrom>;
  readonly #public: Documents;
  readonly #hidden: { type: TypeName; id: string; document: unknown }[] = [];
  readonly #usedSlugs = new Set<string>();
  #number = 0;
  #seq = 0;

  constructor(seed: number) {
    this.#random = randomFrom(seed);
    this.#public = Object.fromEntries(
      Object.keys(contentTypes).map((name) => [name, new Map()]),
    ) as Documents;
  }

  /** Everything that is public now, as a first copy. */
  firstCopy(): Batch {
    const changes = Object.entries(this.#public).flatMap(([type, documents]) =>
      [...documents].map(
        ([documentId, document]) =>
          ({ seq: this.#seq, type, documentId, document }) as Change,
      ),
    );
    for (const { type, id, document } of this.#hidden)
      changes.push(goneOf(this.#seq, type, id, document));
    return { changes, position: this.#seq, isFirstCopy: true };
  }

  /** A newsroom to begin with. */
  found(articles: number): void {
    this.#put("site", { name: "Báo Thử" });
    for (let n = 0; n < 3; n++) this.#edit("section");
    for (let n = 0; n < 2; n++)
      for (const type of ["organization", "position", "topic"] as const)
        this.#edit(type);
    for (let n = 0; n < 4; n++)
      for (const type of ["official", "photo", "event", "document"] as const)
        this.#edit(type);
    for (let n = 0; n < articles; n++) this.#edit("article");
    for (let n = 0; n < 5; n++) this.#edit("term");
  }

  /** One random edit, as one batch of the feed. */
  step(): Batch {
    const random = this.#random;
    const changes: Change[] = [];
    const edits = random.chance(0.2) ? 3 : 1;
    for (let n = 0; n < edits; n++) {
      const type = random.chance(0.5)
        ? "article"
        : random.pick(Object.keys(contentTypes) as TypeName[]);
      changes.push(
        random.chance(0.25) && type !== "site"
          ? (this.#hideOrRestore(type) ?? this.#edit(type))
          : this.#edit(type),
      );
    }
    return { changes, position: this.#seq, isFirstCopy: false };
  }

  #hideOrRestore(type: TypeName): Change | undefined {
    const hidden = this.#hidden.findIndex((each) => each.type === type);
    if (hidden >= 0 && this.#random.chance(0.5)) {
      const [back] = this.#hidden.splice(hidden, 1);
      if (back) return this.#put(type, back.document as object, back.id);
    }
    const id = this.#random.pick([...this.#public[type].keys()]);
    if (!id) return undefined;
    const document = this.#public[type].get(id);
    this.#hidden.push({ type, id, document });
    this.#public[type].delete(id);
    return goneOf(++this.#seq, type, id, document);
  }

  #edit(type: TypeName): Change {
    const ids = [...this.#public[type].keys()];
    const id =
      type === "site" || (ids.length > 0 && this.#random.chance(0.5))
        ? this.#random.pick(ids)
        : undefined;
    const before = id ? this.#public[type].get(id) : undefined;
    return this.#put(type, this.#content(type, before), id);
  }

  #put(type: TypeName, content: object, id?: string): Change {
    const documentId = id ?? `${type}${++this.#number}`;
    const document = contentTypes[type].schema.parse({
      ...content,
      documentId,
    }) as DocumentOf[TypeName];
    (this.#public[type] as Map<string, unknown>).set(documentId, document);
    return { seq: ++this.#seq, type, documentId, document } as Change;
  }

  #content(type: TypeName, before: object | undefined): object {
    const random = this.#random;
    const ids = (of: TypeName) => [...this.#public[of].keys()];
    const one = (of: TypeName) =>
      random.chance(0.8) ? (random.pick(ids(of)) ?? null) : null;
    const day = () =>
      `202${random.below(2) + 5}-0${random.below(3) + 1}-1${random.below(9)}`;
    const date = () =>
      random.pick([null, day(), day(), day().slice(0, 7), day().slice(0, 4)]);
    const name = this.#words(3 + random.below(8));
    const addressed = () => this.#addressed(type, name, before);
    switch (type) {
      case "site":
        return { name, slogan: this.#words(4), links: [] };
      case "section":
        return { name, ...addressed(), order: random.pick([null, 1, 2, 3]) };
      case "organization":
        return {
          name,
          ...addressed(),
          order: random.below(3),
          parent: one("organization"),
          successor: random.chance(0.3) ? one("organization") : null,
          foundedOn: date(),
          dissolvedOn: random.chance(0.3) ? date() : null,
        };
      case "topic":
        return { name, ...addressed(), order: random.pick([null, 1, 2]) };
      case "position":
        return {
          title: name,
          organization: one("organization"),
          rank: random.below(4),
        };
      case "official":
        return {
          name,
          ...addressed(),
          portrait: one("photo"),
          biography: this.#words(20),
        };
      case "photo":
        return {
          caption: name,
          // Nobody finds its original: the photo goes out without its picture.
          image: random.chance(0.5) ? uploadOf("khong-co") : null,
          credit: random.pick([null, "Ảnh: Lan"]),
          takenOn: date(),
          event: one("event"),
          people: random.some(ids("official"), 2),
          isIllustrative: random.chance(0.3),
          isPublic: random.chance(0.3),
        };
      case "event":
        return {
          name,
          ...addressed(),
          edition: random.pick([null, 3, 20]),
          startsOn: date(),
          partOfDay: random.pick([null, "morning", "afternoon"]),
          host: one("organization"),
          parent: one("event"),
          participants: random
            .some(ids("official"), 3)
            .map((official) => ({ official, capacity: "Chủ trì" })),
        };
      case "document":
        return {
          title: name,
          ...addressed(),
          type: random.pick([null, "Kế hoạch", "Nghị quyết"]),
          number: "12-KH/TU",
          issuer: one("organization"),
          issuedOn: date(),
        };
      case "term":
        return {
          official: one("official"),
          position: one("position"),
          startedOn: date(),
          endedOn: date(),
          evidence: one("article"),
          attestedOn: date(),
        };
      case "comment":
        return {
          article: one("article"),
          name,
          text: this.#words(12),
          sentAt: random.pick([null, `${day()}T05:00:00.000Z`]),
          moderation: "approved",
        };
      default:
        return {
          headline: name,
          ...addressed(),
          lead: random.pick([null, this.#words(25)]),
          body: `${this.#words(30)}\n\n![](photo:1)\n\n## ${this.#words(4)}\n\n${this.#words(60)}`,
          section: one("section"),
          topics: random.some(ids("topic"), 2),
          bylines: random.chance(0.7) ? [{ name: "Lan Anh" }] : [],
          photos: random.some(ids("photo"), 3),
          event: one("event"),
          mentions: random.some(ids("official"), 3).map((official) => ({
            official,
            titleAsWritten: "Bí thư Huyện ủy",
            isFormer: random.chance(0.2),
          })),
          documents: random.some(ids("document"), 2),
          related: random.some(ids("article"), 2),
          corrections: random.chance(0.1)
            ? [{ correctedAt: `${day()}T02:00:00.000Z`, note: this.#words(9) }]
            : [],
          updates: random.chance(0.1)
            ? [{ changedAt: `${day()}T03:00:00.000Z`, note: this.#words(6) }]
            : [],
          weight: random.pick(["normal", "normal", "featured", "lead"]),
          firstPublicAt: `${day()}T${random.pick(["03", "16", "18"])}:30:0${random.below(9)}.000Z`,
        };
    }
  }

  /** A slug that is nobody's, and what to do with the one that was public. */
  #addressed(type: TypeName, name: string, before: object | undefined) {
    const old = before as { slug: string; formerSlugs: string[] } | undefined;
    if (old && this.#random.chance(0.6))
      return { slug: old.slug, formerSlugs: old.formerSlugs };
    let slug = slugFrom(name);
    while (this.#usedSlugs.has(`${type} ${slug}`)) slug += "-x";
    this.#usedSlugs.add(`${type} ${slug}`);
    return {
      slug,
      formerSlugs: old ? [...old.formerSlugs, old.slug] : [],
    };
  }

  #words(count: number): string {
    const words = Array.from({ length: count }, () => this.#random.pick(WORDS));
    const text = words.join(" ");
    return text.charAt(0).toUpperCase() + text.slice(1);
  }
}

/** That a document is public no longer, with the addresses that readers know. */
function goneOf(
  seq: number,
  type: TypeName,
  documentId: string,
  document: unknown,
): Change {
  const { slug, formerSlugs } = document as {
    slug?: string;
    formerSlugs?: string[];
  };
  const gone =
    type in pathOf && slug && formerSlugs ? [slug, ...formerSlugs] : [];
  return { seq, type, documentId, document: null, gone };
}
