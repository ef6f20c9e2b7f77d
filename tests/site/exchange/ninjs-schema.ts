/**
 * The part of IPTC ninjs 3.3 that this site writes, as a JSON Schema of our own: closed, so that
 * a misspelt name fails, and stricter than the standard in what must be there.
 */
const string = { type: "string", minLength: 1 };
const words = { type: "string" };
const uri = { type: "string", format: "uri" };
const size = { type: "integer", minimum: 1 };
const instant = {
  type: "string",
  format: "date-time",
  // In the paper's own time.
  pattern: "\\+07:00$",
};
const partialDate = {
  type: "string",
  pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$",
};
const web = { type: "string", format: "uri", pattern: "^https?://" };

const closed = (properties: object, ...optional: string[]) => ({
  type: "object",
  additionalProperties: false,
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});
const some = (items: object) => ({ type: "array", minItems: 1, items });
const oneOf = (...values: string[]) => ({ enum: values });
const plain = (...roles: string[]) =>
  closed({
    role: oneOf(...roles),
    contentType: { const: "text/plain" },
    value: words,
  });
const concept = (...rels: string[]) =>
  closed({ name: string, rel: oneOf(...rels), uri: web });

const rendition = closed(
  {
    name: oneOf("thumbnail", "web", "highRes"),
    href: web,
    contentType: { const: "image/jpeg" },
    width: size,
    height: size,
    poi: closed({ x: { type: "integer" }, y: { type: "integer" } }),
  },
  "poi",
);

const photo = closed(
  {
    name: { type: "string", pattern: "^photo-\\d+$" },
    rel: oneOf("photo", "illustration"),
    uri,
    type: { const: "picture" },
    language: { const: "vi" },
    by: string,
    copyrightNotice: string,
    descriptions: some(plain("caption", "altText")),
    renditions: some(rendition),
  },
  "by",
  "copyrightNotice",
  "renditions",
);

const event = closed(
  {
    name: string,
    rel: { const: "event" },
    uri: web,
    type: { const: "event" },
    language: { const: "vi" },
    located: string,
    eventDetails: closed({
      dates: closed(
        { expectedStartDate: partialDate, expectedEndDate: partialDate },
        "expectedEndDate",
      ),
    }),
  },
  "located",
  "eventDetails",
);

export const ninjsSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  ...closed(
    {
      uri: { type: "string", format: "uri", pattern: "^tag:" },
      type: { const: "text" },
      representationType: { const: "full" },
      profile: { const: "article" },
      version: { type: "string", pattern: "^[1-9]\\d*$" },
      firstCreated: instant,
      versionCreated: instant,
      pubStatus: { const: "usable" },
      language: { const: "vi" },
      copyrightHolder: string,
      copyrightNotice: string,
      usageTerms: string,
      rightsInfo: closed({ linkedRights: web }),
      slugline: { type: "string", pattern: "^[a-z0-9-]+$" },
      headlines: some(plain("main", "kicker")),
      descriptions: some(plain("lead", "update", "correction")),
      bodies: {
        type: "array",
        prefixItems: [
          closed({
            role: { const: "main" },
            contentType: { const: "text/plain" },
            value: words,
            charCount: { type: "integer", minimum: 0 },
            wordCount: { type: "integer", minimum: 0 },
          }),
          closed({
            role: { const: "richtext" },
            contentType: { const: "application/xhtml+xml" },
            value: words,
          }),
        ],
        minItems: 2,
        items: false,
      },
      by: string,
      infoSources: some(
        closed({ name: string, role: oneOf("author", "source") }),
      ),
      located: string,
      places: some(closed({ name: string, rel: oneOf("dateline", "event") })),
      people: some(
        closed({
          name: string,
          rel: { const: "mentions" },
          uri: web,
          literal: string,
        }),
      ),
      organisations: some(closed({ name: string, rel: { const: "issuer" } })),
      subjects: some(concept("section", "topic")),
      events: some(concept("about")),
      objects: some(
        closed(
          { name: string, rel: { const: "cites" }, uri: web, literal: string },
          "literal",
        ),
      ),
      renditions: some(
        closed({
          name: { const: "web" },
          href: web,
          contentType: { const: "text/html" },
        }),
      ),
      associations: some({ anyOf: [photo, event] }),
      standard: closed({
        name: { const: "ninjs" },
        version: { const: "3.3" },
        schema: web,
      }),
    },
    "descriptions",
    "by",
    "infoSources",
    "located",
    "places",
    "people",
    "organisations",
    "subjects",
    "events",
    "objects",
    "associations",
  ),
};
