import { useEffect, useRef, type CSSProperties, type RefObject } from "react";

import { becomeLike, frameDocument, type Page } from "./frame-document.ts";

interface Props {
  page: Page;
  title: string;
  style?: CSSProperties;
  frame?: RefObject<HTMLIFrameElement>;
}

/**
 * A page of the site. Without scripts and forms; links open in another tab. A newer page takes its
 * place without a flash, where the reader was.
 */
export function PageFrame({ page, title, style, frame }: Props) {
  const own = useRef<HTMLIFrameElement>(null);
  const place = frame ?? own;
  useEffect(() => {
    const shown = place.current?.contentDocument;
    const wanted = frameDocument(page);
    const isShown =
      shown?.body.querySelector("main") && shown.readyState !== "loading";
    if (!shown || !isShown) {
      place.current?.setAttribute("srcdoc", textOf(wanted));
      return;
    }
    becomeLike(shown.head, wanted.head);
    becomeLike(shown.body, wanted.body);
  }, [page, place]);
  return (
    <iframe
      ref={place}
      title={title}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      referrerPolicy="no-referrer"
      style={{
        border: 0,
        width: "100%",
        height: "100%",
        background: "#fff",
        ...style,
      }}
    />
  );
}

const textOf = (document: Document) =>
  `<!doctype html>${document.documentElement.outerHTML}`;
