import { useFetchClient } from "@strapi/strapi/admin";
import { useCallback, useEffect, useState } from "react";

/** A part of a long list as the CMS tells it; `before` is where the next part begins. */
interface Part<Entry> {
  entries: Entry[];
  before: number | null;
}

// Long enough that a word is typed to its end.
const PAUSE_MS = 250;

/**
 * A long list that grows by its button, asked anew a moment after its filters change.
 *
 * @param read checks what the CMS answered.
 */
export function usePages<Entry>(
  path: string,
  filters: object,
  read: (answer: unknown) => Part<Entry>,
) {
  const { get } = useFetchClient();
  const [entries, setEntries] = useState<Entry[] | null>(null);
  const [before, setBefore] = useState<number | null>(null);
  const [isLost, setLost] = useState(false);
  // Filters that say the same are the same, however often they are put together.
  const asked = JSON.stringify(filters);
  const load = useCallback(
    async (isMore: boolean) => {
      try {
        const { data } = await get(path, {
          params: {
            ...(JSON.parse(asked) as object),
            ...(isMore && before && { before }),
          },
        });
        const part = read(data);
        setEntries((known) =>
          isMore ? [...(known ?? []), ...part.entries] : part.entries,
        );
        setBefore(part.before);
        setLost(false);
      } catch {
        setLost(true);
      }
    },
    [get, path, asked, before, read],
  );
  useEffect(() => {
    const timer = setTimeout(() => void load(false), PAUSE_MS);
    return () => clearTimeout(timer);
    // The next part is asked by its button.
  }, [asked]);
  const remove = (gone: Entry) =>
    setEntries((known) => known?.filter((entry) => entry !== gone) ?? null);
  return { entries, hasMore: before !== null, isLost, load, remove };
}
