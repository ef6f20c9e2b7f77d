import type { Change } from "@toa-soan/content-types/change";
import { contentTypes } from "@toa-soan/content-types/content-types";
import type { TypeName } from "@toa-soan/content-types/type-name";
import type { Batch } from "../../site/publisher/feed.ts";

/** A paper with one section, whose feed tests write by hand. */
export class SmallPaper {
  readonly #last = new Map<string, Change>();
  #seq = 0;

  constructor() {
    this.put("site", "site", { name: "Báo Nhỏ" });
    this.put("section", "thoi-su", { name: "Thời sự", slug: "thoi-su" });
  }

  /** What a first copy brings now. */
  firstCopy(): Batch {
    return { ...this.batch(...this.#last.values()), isFirstCopy: true };
  }

  put(type: TypeName, documentId: string, values: object): Change {
    const document = contentTypes[type].schema.parse({ documentId, ...values });
    return this.#say({
      seq: ++this.#seq,
      type,
      documentId,
      document,
    } as Change);
  }

  /** An article of the section; its slug is its documentId. */
  article(slug: string, values: object = {}): Change {
    return this.put("article", slug, {
      slug,
      headline: `Tin ${slug}`,
      body: "Một đoạn.",
      section: "thoi-su",
      firstPublicAt: `2026-11-02T03:00:0${this.#seq % 10}.000Z`,
      ...values,
    });
  }

  /** Says that a document is public no longer. @param gone slugs that readers may know. */
  remove(type: TypeName, documentId: string, gone = [documentId]): Change {
    return this.#say({
      seq: ++this.#seq,
      type,
      documentId,
      document: null,
      gone,
    });
  }

  #say(change: Change): Change {
    this.#last.set(`${change.type} ${change.documentId}`, change);
    return change;
  }

  batch(...changes: Change[]): Batch {
    return { changes, position: this.#seq, isFirstCopy: false };
  }
}
