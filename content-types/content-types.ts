import { article, byline, correction, mention, update } from "./article.ts";
import { comment } from "./comment.ts";
import type { ContentType } from "./content-type.ts";
import { document } from "./document.ts";
import { event, participant } from "./event.ts";
import type { Component } from "./field.ts";
import { official } from "./official.ts";
import { organization } from "./organization.ts";
import { photo } from "./photo.ts";
import { position } from "./position.ts";
import { section } from "./section.ts";
import { site, siteLink } from "./site.ts";
import { term } from "./term.ts";
import { topic } from "./topic.ts";
import { TYPE_NAMES, type TypeName } from "./type-name.ts";

const all = {
  site,
  section,
  topic,
  organization,
  position,
  official,
  photo,
  event,
  document,
  term,
  article,
  comment,
} satisfies Record<TypeName, unknown>;

/** Every content type by its name. */
export const contentTypes = all as unknown as Record<TypeName, ContentType>;

/** Every component that a content type uses. */
export const components: Component[] = [
  byline,
  mention,
  correction,
  update,
  participant,
  siteLink,
] as unknown as Component[];

/** The document that each type's schema reads. */
export type DocumentOf = {
  [Name in keyof typeof all]: ReturnType<(typeof all)[Name]["schema"]["parse"]>;
};

/** The content type of a Strapi uid, `undefined` for Strapi's own types. */
export function contentTypeOf(uid: string): ContentType | undefined {
  const name = TYPE_NAMES.find(
    (typeName) => contentTypes[typeName].uid === uid,
  );
  return name && contentTypes[name];
}
