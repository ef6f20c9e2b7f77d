import { useField, useFetchClient, useForm } from "@strapi/strapi/admin";
import type { PhotoCard } from "@toa-soan/content-types/photo-card";
import {
  renumberMarkers,
  withMarkerAtEnd,
} from "@toa-soan/content-types/photo-markers";
import { useCallback, useEffect, useRef, useState } from "react";

import {
  isUntouched,
  relationValue,
  type RelationValue,
} from "./relation-value.ts";

/** What was there before a photo was taken out. */
interface Removal {
  name: string;
  photos: PhotoCard[];
  bodyBefore: string;
  bodyAfter: string;
}

export interface PhotoList {
  state: "loading" | "ready" | "lost";
  photos: PhotoCard[];
  /** The photo that was taken out last, until the next change. */
  removed: string | null;
  reload: () => void;
  /** Puts the photos into another order, or adds some. */
  arrange: (photos: PhotoCard[]) => void;
  add: (photos: PhotoCard[]) => void;
  remove: (documentId: string) => void;
  undo: () => void;
  /** Takes over what was saved of a photo. */
  refresh: (photo: PhotoCard) => void;
  insert: (number: number) => void;
}

/**
 * The photos of the draft on the form, and every change of the list: the form's relation and the
 * markers in the body follow. Nothing is stored before the article is saved.
 *
 * @param documentId of the article, `null` while it was never saved.
 * @param version changes when the article was stored anew.
 */
export function usePhotoList(
  name: string,
  documentId: string | null,
  version: string,
): PhotoList {
  const { get } = useFetchClient();
  const { value } = useField<RelationValue>(name);
  const onChange = useForm("PhotoList", ({ onChange }) => onChange);
  const getValues = useForm("PhotoList", ({ getValues }) => getValues);
  const [state, setState] = useState<PhotoList["state"]>("loading");
  const [photos, setPhotos] = useState<PhotoCard[]>([]);
  const [removal, setRemoval] = useState<Removal | null>(null);
  const stored = useRef<PhotoCard[]>([]);
  // Several files may arrive between two renderings.
  const current = useRef<PhotoCard[]>([]);

  const show = useCallback((next: PhotoCard[]) => {
    current.current = next;
    setPhotos(next);
  }, []);

  const reload = useCallback(() => {
    if (!documentId) {
      stored.current = [];
      show([]);
      setState("ready");
      return;
    }
    get<{ photos: PhotoCard[] }>(`/newsroom/photos?article=${documentId}`)
      .then(({ data }) => {
        stored.current = data.photos;
        show(data.photos);
        setState("ready");
      })
      .catch(() => setState("lost"));
  }, [documentId, get, show]);

  // The form forgets what was changed when it was saved or when the changes were given up; and the
  // article may have been stored by something else than the form.
  const untouched = isUntouched(value);
  useEffect(() => {
    if (!untouched) return;
    setRemoval(null);
    reload();
  }, [untouched, version, reload]);

  const bodyNow = () => (getValues() as { body?: string }).body ?? "";

  const change = (next: PhotoCard[], body: string) => {
    if (body !== bodyNow()) onChange("body", body);
    show(next);
    onChange(name, relationValue(stored.current, next));
  };

  const arrange = (next: PhotoCard[]) => {
    setRemoval(null);
    change(next, renumberMarkers(bodyNow(), ids(current.current), ids(next)));
  };

  return {
    state,
    photos,
    removed: removal?.name ?? null,
    reload,
    arrange,
    add: (more) => {
      const known = new Set(ids(current.current));
      const fresh = more.filter(({ documentId }) => !known.has(documentId));
      if (fresh.length > 0) arrange([...current.current, ...fresh]);
    },
    remove: (id) => {
      const before = current.current;
      const next = before.filter(({ documentId }) => documentId !== id);
      const bodyBefore = bodyNow();
      const bodyAfter = renumberMarkers(bodyBefore, ids(before), ids(next));
      change(next, bodyAfter);
      const number = ids(before).indexOf(id) + 1;
      setRemoval({
        name: `ảnh ${number}`,
        photos: before,
        bodyBefore,
        bodyAfter,
      });
    },
    undo: () => {
      if (!removal) return;
      const { photos: before, bodyBefore, bodyAfter } = removal;
      const body = bodyNow();
      setRemoval(null);
      change(
        before,
        // What was written since must not be lost; then only the marker is missing.
        body === bodyAfter
          ? bodyBefore
          : renumberMarkers(body, ids(current.current), ids(before)),
      );
    },
    refresh: (photo) => {
      const replaced = (list: PhotoCard[]) =>
        list.map((each) =>
          each.documentId === photo.documentId ? { ...each, ...photo } : each,
        );
      stored.current = replaced(stored.current);
      show(replaced(current.current));
    },
    insert: (number) => {
      const event = new CustomEvent("newsroom:insert-photo", {
        detail: { number },
        cancelable: true,
      });
      // An editor that put the marker at its cursor says so by cancelling the event.
      if (window.dispatchEvent(event))
        onChange("body", withMarkerAtEnd(bodyNow(), number));
    },
  };
}

const ids = (photos: PhotoCard[]) => photos.map(({ documentId }) => documentId);
