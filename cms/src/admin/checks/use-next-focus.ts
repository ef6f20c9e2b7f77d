import { useEffect, useRef, useState, type RefObject } from "react";

/** On what the focus may be put: the findings in their order. */
export const FOCUS_STOP = { "data-focus-stop": true, tabIndex: -1 };

/**
 * Puts the focus where the work goes on, once what was worked on has gone from the page: on the
 * finding that stands in its place now, else on the last one, else on the panel's first line. A
 * browser would begin again at the top of the page.
 *
 * @param panel in which the findings stand.
 * @returns a function that does something from a control, and moves the focus if it succeeds.
 */
export function useNextFocus(panel: RefObject<HTMLElement>) {
  const start = useRef<HTMLDivElement>(null);
  const place = useRef(0);
  const [turns, setTurns] = useState(0);
  const stops = () => [
    ...(panel.current?.querySelectorAll<HTMLElement>("[data-focus-stop]") ??
      []),
  ];

  useEffect(() => {
    if (turns === 0) return;
    const list = stops();
    const next = list[Math.min(place.current, list.length - 1)];
    (next ?? start.current)?.focus();
    // Only a turn moves the focus, not what is drawn anew between turns.
  }, [turns]);

  return {
    start,
    thenGoOn: async (work: () => Promise<boolean>) => {
      const from = document.activeElement;
      const at = stops().findIndex((stop) => stop.contains(from));
      if (!(await work())) return;
      // Whoever went elsewhere meanwhile stays there.
      const { activeElement } = document;
      if (activeElement !== from && activeElement !== document.body) return;
      place.current = at < 0 ? 0 : at;
      setTurns((before) => before + 1);
    },
  };
}
