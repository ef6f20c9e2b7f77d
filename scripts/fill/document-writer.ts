import { contentTypes } from "@toa-soan/content-types/content-types";
import type { Field } from "@toa-soan/content-types/field";
import type { TypeName } from "@toa-soan/content-types/type-name";

import type { OpenCms } from "./open-cms.ts";

/** Fields of a document; references are keys, the document's own is `documentId`. */
export type Values = Record<string, unknown>;

const nameOf = (type: TypeName, key: string) => `${type} ${key}`;

/** Writes documents that refer to each other by keys of their own into an open CMS. */
export class DocumentWriter {
  readonly #cms: OpenCms;
  /** documentIds by type and key. */
  readonly #ids = new Map<string, string>();
  #unfinished: [TypeName, Values][] = [];

  constructor(cms: OpenCms) {
    this.#cms = cms;
  }

  /** @param more values that are stored as they are, like the file of a photo. */
  async create(
    type: TypeName,
    document: Values,
    more: Values = {},
  ): Promise<void> {
    const { values, isComplete } = this.#withIds(type, document);
    const { documentId } = await this.#cms
      .documents(contentTypes[type].uid)
      .create({ data: { ...values, ...more } } as never);
    this.#ids.set(nameOf(type, String(document["documentId"])), documentId);
    if (!isComplete) this.#unfinished.push([type, document]);
  }

  /** Fills in what points forward: a term at its evidence, an article at a later one. */
  async finish(): Promise<void> {
    const unfinished = this.#unfinished;
    this.#unfinished = [];
    for (const [type, document] of unfinished)
      await this.#cms.documents(contentTypes[type].uid).update({
        documentId: this.idOf(type, String(document["documentId"])),
        data: this.#withIds(type, document).values,
      } as never);
  }

  async publish(key: string): Promise<void> {
    await this.#cms
      .documents("api::article.article")
      .publish({ documentId: this.idOf("article", key) });
  }

  /** @throws Error when no such document was created. */
  idOf(type: TypeName, key: string): string {
    const id = this.#ids.get(nameOf(type, key));
    if (!id) throw new Error(`Thiếu ${nameOf(type, key)}.`);
    return id;
  }

  /** A document as the Document Service takes it. */
  #withIds(
    type: TypeName,
    document: Values,
  ): { values: Values; isComplete: boolean } {
    let isComplete = true;
    const convert = (fields: Record<string, Field>, source: Values): Values =>
      Object.fromEntries(
        Object.entries(fields)
          .filter(
            ([, field]) =>
              !field.isHidden && field.attribute["type"] !== "media",
          )
          .map(([name, field]) => [name, convertField(field, source[name])]),
      );
    const convertField = (field: Field, value: unknown): unknown => {
      const { reference, parts } = field;
      if (parts) return (value as Values[]).map((part) => convert(parts, part));
      // Several short texts are stored one a line.
      if (!reference) return Array.isArray(value) ? value.join("\n") : value;
      const found = [value ?? []].flat().flatMap((key) => {
        const id = this.#ids.get(nameOf(reference.target, String(key)));
        if (!id) isComplete = false;
        return id ?? [];
      });
      return { set: found.map((documentId) => ({ documentId })) };
    };
    return {
      values: convert(contentTypes[type].fields, document),
      isComplete,
    };
  }
}
