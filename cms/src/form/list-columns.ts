import type { TypeName } from "@toa-soan/content-types/type-name";

interface List {
  columns: string[];
  sortBy: string;
  order: "ASC" | "DESC";
}

/** What editors see of each type on its list, and in which order. */
export const LISTS: Record<TypeName, List> = {
  site: list(["name"], "name"),
  section: list(["name", "slug", "order", "isPublic"], "order"),
  topic: list(["name", "slug", "order", "isPublic"], "name"),
  organization: list(["name", "parent", "order", "isPublic"], "name"),
  position: list(["title", "organization", "rank"], "title"),
  official: list(["name", "honorific", "distinction", "isPublic"], "name"),
  photo: list(["image", "caption", "credit", "takenOn"], "createdAt", "DESC"),
  event: list(["name", "startsOn", "place", "host"], "startsOn", "DESC"),
  document: list(["number", "title", "issuedOn"], "issuedOn", "DESC"),
  term: list(
    ["official", "position", "startedOn", "endedOn"],
    "startedOn",
    "DESC",
  ),
  article: list(
    ["headline", "stage", "section", "firstPublicAt", "updatedAt"],
    "updatedAt",
    "DESC",
  ),
  comment: list(["name", "text", "article", "moderation"], "sentAt", "DESC"),
};

function list(
  columns: string[],
  sortBy: string,
  order: "ASC" | "DESC" = "ASC",
): List {
  return { columns, sortBy, order };
}
