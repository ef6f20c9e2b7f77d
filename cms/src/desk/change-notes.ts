type Data = Record<string, unknown>;

/** What readers are told of changes to an article, as stored; instants are ISO 8601. */
export interface ChangeNotes extends Data {
  updateNote: string | null;
  lastUpdatedAt: string | null;
  updates: { changedAt: string | null; note: string | null }[];
  corrections: { correctedAt: string | null }[];
}

/**
 * What publishing makes of an article's change notes: a new note joins the history, notes and
 * corrections without a time get the time of publishing, and the article's last update is the
 * newest of its history.
 *
 * @param published the version that readers see now, `null` when there is none.
 * @returns the fields that become different, `null` when none do.
 */
export function completeNotes(
  draft: ChangeNotes,
  published: ChangeNotes | null,
  now: Date,
): Data | null {
  const instant = now.toISOString();
  const note = draft.updateNote?.trim() ?? "";
  const isTimeGiven =
    draft.lastUpdatedAt !== null &&
    draft.lastUpdatedAt !== (published?.lastUpdatedAt ?? null);
  const updates = [
    ...draft.updates,
    ...(note === ""
      ? []
      : [{ changedAt: isTimeGiven ? draft.lastUpdatedAt : instant, note }]),
  ].map((update) => ({ ...update, changedAt: update.changedAt ?? instant }));
  const lacksTime =
    draft.updates.some(({ changedAt }) => changedAt === null) ||
    draft.corrections.some(({ correctedAt }) => correctedAt === null);
  if (note === "" && !lacksTime) return null;
  return {
    updates,
    updateNote: null,
    lastUpdatedAt: newest([
      ...updates.map(({ changedAt }) => changedAt),
      ...(draft.lastUpdatedAt ? [draft.lastUpdatedAt] : []),
    ]),
    corrections: draft.corrections.map((correction) => ({
      ...correction,
      correctedAt: correction.correctedAt ?? instant,
    })),
  };
}

const newest = (instants: string[]) =>
  instants.reduce<string | null>(
    (latest, next) =>
      latest !== null && Date.parse(latest) >= Date.parse(next) ? latest : next,
    null,
  );
