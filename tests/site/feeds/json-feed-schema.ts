const address = { type: "string", format: "uri" };
const words = { type: "string", minLength: 1 };
const author = {
  type: "object",
  additionalProperties: false,
  required: ["name"],
  properties: { name: words, url: address, avatar: address },
};
const authors = { type: "array", minItems: 1, items: author };

const attachment = {
  type: "object",
  additionalProperties: false,
  required: ["url", "mime_type"],
  properties: {
    url: address,
    mime_type: { type: "string", pattern: "^[a-z]+/[a-z0-9.+-]+$" },
    title: { type: "string" },
    size_in_bytes: { type: "integer", minimum: 1 },
  },
};

const item = {
  type: "object",
  additionalProperties: false,
  required: ["id", "url", "title", "date_published", "date_modified"],
  // One of the two, as the standard wants.
  oneOf: [{ required: ["content_html"] }, { required: ["content_text"] }],
  properties: {
    id: words,
    url: address,
    title: words,
    content_html: words,
    content_text: words,
    summary: { type: "string" },
    image: address,
    date_published: { type: "string", format: "date-time" },
    date_modified: { type: "string", format: "date-time" },
    authors,
    tags: { type: "array", minItems: 1, items: words },
    attachments: { type: "array", minItems: 1, items: attachment },
  },
};

/** What our feeds use of JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), as JSON Schema. */
export const jsonFeedSchema = {
  type: "object",
  additionalProperties: false,
  required: ["version", "title", "home_page_url", "feed_url", "items"],
  properties: {
    version: { const: "https://jsonfeed.org/version/1.1" },
    title: words,
    home_page_url: address,
    feed_url: address,
    description: { type: "string" },
    next_url: address,
    icon: address,
    favicon: address,
    authors,
    language: { const: "vi" },
    hubs: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["type", "url"],
        properties: { type: words, url: address },
      },
    },
    items: { type: "array", items: item },
  },
};
