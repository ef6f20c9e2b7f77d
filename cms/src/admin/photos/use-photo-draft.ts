import { useFetchClient } from "@strapi/strapi/admin";
import { uidOf } from "@toa-soan/content-types/field";
import type { PhotoCard } from "@toa-soan/content-types/photo-card";
import { useEffect, useRef, useState } from "react";

import { messageIn } from "./message-in.ts";
import { tellPhotoSaved } from "./photo-events.ts";

/** What is changed of a photo in place. */
export type PhotoChange = Partial<
  Pick<
    PhotoCard,
    "caption" | "credit" | "altText" | "isIllustrative" | "people"
  >
>;

export type SaveState =
  { name: "saved" | "changed" | "saving" } | { name: "failed"; reason: string };

const PAUSE_MS = 900;

export type PhotoDraft = ReturnType<typeof usePhotoDraft>;

/**
 * The words of a photo while somebody writes them. They are stored by themselves after a pause and
 * when a field is left: the photo is a document of its own, the article need not be saved.
 *
 * @param onSaved is given the photo as it is stored now.
 */
export function usePhotoDraft(
  photo: PhotoCard,
  onSaved: (photo: PhotoCard) => void,
) {
  const { put } = useFetchClient();
  const [state, setState] = useState<SaveState>({ name: "saved" });
  const [draft, setDraft] = useState<PhotoChange>({});
  const pending = useRef<PhotoChange>({});
  const timer = useRef<number>();
  const running = useRef<Promise<SaveState> | null>(null);

  const sendAll = async (): Promise<SaveState> => {
    let stored = photo;
    while (Object.keys(pending.current).length > 0) {
      const change = pending.current;
      pending.current = {};
      setState({ name: "saving" });
      try {
        const { people, ...fields } = change;
        await put(
          `/content-manager/collection-types/${uidOf("photo")}/${photo.documentId}`,
          {
            ...fields,
            ...(people && {
              people: { set: people.map(({ documentId }) => ({ documentId })) },
            }),
          },
        );
      } catch (error) {
        // What was not stored is sent again with the next change.
        pending.current = { ...change, ...pending.current };
        const failed = { name: "failed", reason: messageIn(error) } as const;
        setState(failed);
        return failed;
      }
      stored = { ...stored, ...change };
      setState({ name: "saved" });
      onSaved(stored);
      tellPhotoSaved();
    }
    return { name: "saved" };
  };

  /** Stores what was changed, with what is changed meanwhile. */
  const save = (): Promise<SaveState> => {
    window.clearTimeout(timer.current);
    running.current ??= sendAll().finally(() => {
      running.current = null;
    });
    return running.current;
  };

  const latestSave = useRef(save);
  latestSave.current = save;
  // Whoever scrolls on or leaves the page does not lose the last words.
  useEffect(() => () => void latestSave.current(), []);

  return {
    photo: { ...photo, ...draft },
    state,
    save,
    change: (change: PhotoChange, isAtOnce = false) => {
      pending.current = { ...pending.current, ...change };
      setDraft((before) => ({ ...before, ...change }));
      setState({ name: "changed" });
      window.clearTimeout(timer.current);
      if (isAtOnce) void save();
      else
        timer.current = window.setTimeout(
          () => void latestSave.current(),
          PAUSE_MS,
        );
    },
  };
}
