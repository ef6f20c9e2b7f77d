import type { Field } from "@toa-soan/content-types/field";

type Data = Record<string, unknown>;

/** Where the form of Strapi's content manager puts a document among those that a field refers to. */
interface Connected {
  documentId?: string;
  position?: { before?: string; after?: string; start?: true; end?: true };
  apiData?: Pick<Connected, "documentId" | "position">;
}

/**
 * A document as it would be stored if a form were saved now. Relations in forms say only what
 * changes; components know by their id which stored one they are.
 *
 * @param stored the entry with its relations and components, `{}` for a new document.
 * @param values the form's values. What it does not name stays as it is stored.
 * @returns what the type's schema reads; relations as documentIds.
 */
export function withFormValues(
  fields: Record<string, Field>,
  stored: Data,
  values: Data,
): Data {
  const next: Data = { ...stored };
  for (const [name, { reference, parts, attribute }] of Object.entries(
    fields,
  )) {
    const value = values[name];
    if (value === undefined) continue;
    if (reference) {
      const ids = relationAfter(idsOf(stored[name]), value);
      next[name] =
        attribute["relation"] === "oneToOne" ? (ids.at(-1) ?? null) : ids;
    } else if (parts) next[name] = partsAfter(parts, stored[name], value);
    else next[name] = value;
  }
  return next;
}

function partsAfter(
  fields: Record<string, Field>,
  stored: unknown,
  value: unknown,
): Data[] {
  const known = new Map(
    list(stored).map((part) => [String((part as Data)["id"]), part as Data]),
  );
  return list(value).map((part) =>
    withFormValues(
      fields,
      known.get(String((part as Data)["id"])) ?? {},
      part as Data,
    ),
  );
}

/** The documentIds that a relation holds after what a form says of it. */
export function relationAfter(before: string[], value: unknown): string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return idsOf(value);
  const { set, connect, disconnect } = value as Record<string, unknown>;
  if (set !== undefined) return idsOf(set);
  const removed = new Set(idsOf(disconnect));
  let ids = before.filter((id) => !removed.has(id));
  for (const { id, position } of inOrder(list(connect) as Connected[])) {
    ids = ids.filter((each) => each !== id);
    ids.splice(placeOf(ids, position), 0, id);
  }
  return ids;
}

function placeOf(ids: string[], position: Connected["position"]): number {
  const { before, after, start } = position ?? {};
  if (start) return 0;
  const anchor = ids.indexOf(before ?? after ?? "");
  if (anchor < 0) return ids.length;
  return before === undefined ? anchor + 1 : anchor;
}

/** What is placed beside another new one comes after that. */
function inOrder(connect: Connected[]) {
  const waiting = connect.flatMap((item) => {
    const [id] = idsOf(item);
    const position = item.position ?? item.apiData?.position;
    return id ? [{ id, position }] : [];
  });
  const ordered: typeof waiting = [];
  while (waiting.length > 0) {
    const index = waiting.findIndex(
      ({ position }) =>
        !waiting.some(
          ({ id }) => id === (position?.before ?? position?.after ?? ""),
        ),
    );
    ordered.push(...waiting.splice(Math.max(index, 0), 1));
  }
  return ordered;
}

/** DocumentIds of documents, references or ids, one or many. */
const idsOf = (value: unknown): string[] =>
  [value ?? []].flat().flatMap((item) => {
    if (typeof item === "string") return item === "" ? [] : [item];
    const { documentId, apiData } = (item ?? {}) as Connected;
    return documentId ?? apiData?.documentId ?? [];
  });

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
