import { useEffect, useRef, useState } from "react";

const PAUSE_MS = 250;

/**
 * What a search finds, asked a moment after the last key; an answer that comes too late is dropped.
 *
 * @param isEmptyToo asks for everything as long as nothing is typed.
 */
export function useSearch<Found>(
  words: string,
  ask: (words: string) => Promise<Found[]>,
  isEmptyToo = false,
): Found[] {
  const [found, setFound] = useState<Found[]>([]);
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (words.trim() === "" && !isEmptyToo) return setFound([]);
    let isOver = false;
    const timer = window.setTimeout(() => {
      latest.current(words).then(
        (list) => {
          if (!isOver) setFound(list);
        },
        () => {
          if (!isOver) setFound([]);
        },
      );
    }, PAUSE_MS);
    return () => {
      isOver = true;
      window.clearTimeout(timer);
    };
  }, [words, isEmptyToo]);
  return found;
}
