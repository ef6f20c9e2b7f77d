import { useEffect, useRef, type CSSProperties, type RefObject } from "react";

import { becomeLike, frameDocument } from "./frame-document.ts";

interface Props {
  /** As the desk answers. */
  html: string;
  title: string;
  style?: CSSProperties;
  frame?: RefObject<HTMLIFrameElement>;
}

/**
 * A page of the site. Without scripts and forms; links open in another tab. A newer page takes its
 * place without a flash, where the reader was.
 */
export function PageFrame({ html, title, style, frame }: Props) {
  const own = useRef<HTMLIFrameElement>(null);
  const place = frame ?? own;
  useEffect(() => {
    const page = place.current?.contentDocument;
    const wanted = frameDocument(html);
    const isShown =
      page?.body.querySelector("main") && page.readyState !== "loading";
    if (!page || !isShown) {
      place.current?.setAttribute("srcdoc", textOf(wanted));
      return;
    }
    becomeLike(page.head, wanted.head);
    becomeLike(page.body, wanted.body);
  }, [html, place]);
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

const textOf = (page: Document) =>
  `<!doctype html>${page.documentElement.outerHTML}`;
