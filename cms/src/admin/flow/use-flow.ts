import { useFetchClient } from "@strapi/strapi/admin";
import { flowState, type FlowState } from "@toa-soan/content-types/flow-state";
import type { MoveName } from "@toa-soan/content-types/stages";
import { useCallback, useEffect, useState } from "react";

const PAUSE_MS = 15_000;

interface Flow {
  /** `null` until the CMS has answered. */
  state: FlowState | null;
  /** The CMS did not answer the last time. */
  isLost: boolean;
  /**
   * Takes a step.
   *
   * @returns the refusal in Vietnamese, `null` when it was done.
   */
  move: (name: MoveName, note: string) => Promise<string | null>;
}

/**
 * How an article stands, asked anew now and then while the page is in sight.
 *
 * @param version asked at once when it changes, for example when the article was saved.
 */
export function useFlow(documentId: string, version: string): Flow {
  const { get, post } = useFetchClient();
  const [known, setKnown] = useState<Omit<Flow, "move">>({
    state: null,
    isLost: false,
  });
  const path = `/newsroom/flow/${documentId}`;
  useEffect(() => {
    let isOver = false;
    const ask = async () => {
      if (document.visibilityState !== "visible") return;
      try {
        const { data } = await get(path);
        if (!isOver) setKnown({ state: flowState.parse(data), isLost: false });
      } catch {
        if (!isOver) setKnown(({ state }) => ({ state, isLost: true }));
      }
    };
    void ask();
    const timer = window.setInterval(() => void ask(), PAUSE_MS);
    const onSight = () => void ask();
    document.addEventListener("visibilitychange", onSight);
    return () => {
      isOver = true;
      window.clearInterval(timer);
      document.removeEventListener("visibilitychange", onSight);
    };
  }, [get, path, version]);
  const move = useCallback(
    async (name: MoveName, note: string) => {
      try {
        const { data } = await post(path, { move: name, note });
        setKnown({ state: flowState.parse(data), isLost: false });
        return null;
      } catch (error) {
        return refusalIn(error);
      }
    },
    [path, post],
  );
  return { ...known, move };
}

function refusalIn(error: unknown): string {
  const { response } = error as {
    response?: { data?: { error?: { message?: string } } };
  };
  return (
    response?.data?.error?.message ??
    "Không hỏi được máy chủ. Xem lại kết nối mạng rồi bấm lại; bài không đổi."
  );
}
