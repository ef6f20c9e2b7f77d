const PREFIX = "newsroom-unsaved";
const KEPT_FOR_MS = 30 * 24 * 60 * 60 * 1000;

type Values = Record<string, unknown>;

/** What was typed into a form and not saved, kept in this browser. */
export interface UnsavedCopy {
  /** ISO 8601 in UTC. */
  at: string;
  values: Values;
}

/** Names a form of a user: colleagues at one machine do not see each other's. */
export const copyKey = (
  userId: unknown,
  model: string,
  documentId: string,
): string => [PREFIX, String(userId), model, documentId].join(":");

export function readCopy(key: string): UnsavedCopy | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") as UnsavedCopy;
  } catch {
    return null;
  }
}

/** Keeps what is typed; a browser that is full or forbids it is left alone. */
export function writeCopy(key: string, values: Values): void {
  try {
    const copy: UnsavedCopy = { at: new Date().toISOString(), values };
    localStorage.setItem(key, JSON.stringify(copy));
  } catch {
    dropOldCopies(0);
  }
}

export const dropCopy = (key: string): void => localStorage.removeItem(key);

/** Takes out copies that nobody asked for any more. */
export function dropOldCopies(olderThan = KEPT_FOR_MS): void {
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(`${PREFIX}:`)) continue;
    const age = Date.now() - Date.parse(readCopy(key)?.at ?? "");
    if (!(age <= olderThan)) localStorage.removeItem(key);
  }
}

/** The fields of a form that differ from what it was opened with. */
export function typedFields(values: Values, initial: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) =>
        name !== "revision" &&
        JSON.stringify(value ?? null) !== JSON.stringify(initial[name] ?? null),
    ),
  );
}
