import { useFetchClient } from "@strapi/strapi/admin";
import { homeState, type HomeState } from "@toa-soan/content-types/flow-state";
import { useEffect, useState } from "react";

const PAUSE_MS = 15_000;
/** Boxes that open together share one answer. */
const SHARED_MS = 1_000;

interface Known {
  /** `null` until the CMS has answered for the first time. */
  home: HomeState | null;
  /** The CMS did not answer the last time. */
  isLost: boolean;
}

type Get = ReturnType<typeof useFetchClient>["get"];

let shared: { askedAt: number; answer: Promise<HomeState> } | null = null;

/** What the home page tells, asked once for all its boxes and anew while the page is in sight. */
export function useHome(): Known {
  const { get } = useFetchClient();
  const [known, setKnown] = useState<Known>({ home: null, isLost: false });
  useEffect(() => {
    let isOver = false;
    const ask = async () => {
      if (document.visibilityState !== "visible") return;
      try {
        const home = await askOnce(get);
        if (!isOver) setKnown({ home, isLost: false });
      } catch {
        if (!isOver) setKnown(({ home }) => ({ home, isLost: true }));
      }
    };
    const onSight = () => void ask();
    onSight();
    const timer = window.setInterval(onSight, PAUSE_MS);
    document.addEventListener("visibilitychange", onSight);
    return () => {
      isOver = true;
      window.clearInterval(timer);
      document.removeEventListener("visibilitychange", onSight);
    };
  }, [get]);
  return known;
}

function askOnce(get: Get): Promise<HomeState> {
  if (!shared || Date.now() - shared.askedAt > SHARED_MS)
    shared = {
      askedAt: Date.now(),
      answer: get("/newsroom/home").then(({ data }) => homeState.parse(data)),
    };
  return shared.answer;
}
