import { useFetchClient } from "@strapi/strapi/admin";
import { presence, type Presence } from "@toa-soan/content-types/history";
import { useEffect, useState } from "react";

import type { Place } from "./history-api.ts";

const PAUSE_MS = 15_000;

/**
 * Tells the CMS that this window has a document open, and hears who else has and whether somebody
 * saved since. Asked every 15 s while the page is in sight, and at once when the revision changes.
 *
 * @param revision the count of saves that the form was opened at.
 */
export function usePresence(place: Place | null, revision: unknown): Presence {
  const { post, del } = useFetchClient();
  const [known, setKnown] = useState<Presence>({ others: [], stale: null });
  const window = useWindowName();
  const path = place && `/newsroom/presence/${place.type}/${place.documentId}`;

  useEffect(() => {
    if (!path) return;
    let timer: number | undefined;
    let isOver = false;
    const beat = async () => {
      globalThis.clearTimeout(timer);
      if (document.visibilityState === "visible")
        try {
          const { data } = await post(path, { window, revision });
          if (!isOver) setKnown(presence.parse(data));
        } catch {
          // The next beat tries again; saving says what is wrong, should it last.
        }
      globalThis.clearTimeout(timer);
      if (!isOver)
        timer = globalThis.setTimeout(
          () => void beat(),
          PAUSE_MS,
        ) as unknown as number;
    };
    const onSight = () => void beat();
    void beat();
    document.addEventListener("visibilitychange", onSight);
    return () => {
      isOver = true;
      globalThis.clearTimeout(timer);
      document.removeEventListener("visibilitychange", onSight);
    };
  }, [path, post, revision, window]);

  useEffect(() => {
    if (!path) return;
    return () => {
      setKnown({ others: [], stale: null });
      void del(`${path}?window=${window}`).catch(() => {
        // It is forgotten by itself when no beat comes.
      });
    };
  }, [path, del, window]);

  return known;
}

const NAME_KEY = "newsroom-window";

/** A name for this window that no other has and that stays when the page is loaded again. */
function useWindowName(): string {
  const [name] = useState(
    () =>
      sessionStorage.getItem(NAME_KEY) ??
      `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`,
  );
  useEffect(() => sessionStorage.setItem(NAME_KEY, name), [name]);
  return name;
}
