import { useFetchClient } from "@strapi/strapi/admin";
import {
  publisherState,
  type PublisherState,
} from "@toa-soan/content-types/publisher-state";
import { useEffect, useState } from "react";

const PAUSE_MS = 5_000;
/** While something is on its way to readers, which takes a second or so. */
const SHORT_PAUSE_MS = 700;
const SHORT_FOR_MS = 15_000;

export interface Known {
  /** `null` until the CMS has answered for the first time. */
  state: PublisherState | null;
  /** The CMS did not answer the last time. */
  isLost: boolean;
}

/**
 * How the publisher is, asked anew every few seconds while the page is in sight.
 *
 * @param document names a document to ask for as well: `type=article&document=ID`, or nothing.
 * @param version asked at once when it changes, for example when the document was saved.
 */
export function usePublisherState(document = "", version = ""): Known {
  const { get } = useFetchClient();
  const [known, setKnown] = useState<Known & { document: string }>({
    document,
    state: null,
    isLost: false,
  });
  useEffect(() => {
    let timer: number | undefined;
    let isOver = false;
    const ask = async () => {
      window.clearTimeout(timer);
      let pause = PAUSE_MS;
      try {
        const { data } = await get(`/newsroom/publisher?${document}`);
        const state = publisherState.parse(data);
        if (isOver) return;
        setKnown({ document, state, isLost: false });
        if (state.waiting && state.waiting.ms < SHORT_FOR_MS)
          pause = SHORT_PAUSE_MS;
      } catch {
        if (isOver) return;
        setKnown((before) => ({ ...before, isLost: true }));
      }
      window.clearTimeout(timer);
      if (isInSight()) timer = window.setTimeout(() => void ask(), pause);
    };
    const onSight = () => {
      if (isInSight()) void ask();
    };
    onSight();
    window.document.addEventListener("visibilitychange", onSight);
    return () => {
      isOver = true;
      window.clearTimeout(timer);
      window.document.removeEventListener("visibilitychange", onSight);
    };
  }, [get, document, version]);
  return known.document === document
    ? known
    : { state: null, isLost: known.isLost };
}

const isInSight = () => window.document.visibilityState === "visible";
