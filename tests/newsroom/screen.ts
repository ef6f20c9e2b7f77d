/// <reference lib="dom" />
/* What a browser is asked about the screen that it shows. Each function runs there, alone. */

/**
 * Answers what would delete or hide something, and does not do it: the other tabs, and colleagues
 * who come later, are to read the same screens.
 */
export function deleteNothing(): void {
  const send = window.fetch.bind(window);
  window.fetch = (target, init) => {
    const { method, url } = new Request(target, init);
    const isRemoval =
      method === "DELETE" || /delete|unpublish|discard/i.test(url);
    return isRemoval
      ? Promise.resolve(Response.json({ data: {} }))
      : send(target, init);
  };
}

/** Whether a menu or a dialog lies over the screen. */
export const hasOverlay = () =>
  document.querySelector(
    "[role=menu], [role=dialog], [role=alertdialog], [role=listbox]",
  ) !== null;

/** Takes the cursor out of a line. One that closes then would move what is pressed next. */
export const leaveLine = () => {
  const line = document.activeElement;
  if (line instanceof HTMLElement) line.blur();
};

/** Goes somewhere as a link inside the admin does. */
export const followLink = (path: string) => {
  history.pushState({}, "", path);
  dispatchEvent(new PopStateEvent("popstate"));
};

/** Where the links lead that stay inside the admin. */
export const linksInside = () =>
  [...document.querySelectorAll<HTMLAnchorElement>("a[href]")]
    .filter(
      (link) =>
        link.origin === location.origin &&
        link.checkVisibility({ visibilityProperty: true }),
    )
    .map((link) => link.pathname)
    .filter((path) => /^\/admin(\/|$)/.test(path));

/** Marks the next thing to press and says its name; null when there is none. */
export function markNext(options: {
  selector: string;
  known: string[];
  never: string;
}): { name: string; isFrame: boolean } | null {
  for (const marked of document.querySelectorAll("[data-next-press]"))
    marked.removeAttribute("data-next-press");
  const never = new RegExp(options.never, "i");
  for (const element of document.querySelectorAll(options.selector)) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    // What has no size is there for a narrower window.
    const { width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    if (element.matches("[disabled], [aria-disabled=true]")) continue;
    // Beside a line of text it only puts the cursor there; what else it names is pressed itself.
    if (
      element instanceof HTMLLabelElement &&
      !element.control?.matches("[type=checkbox], [type=radio], [type=file]")
    )
      continue;
    const name =
      (
        element.getAttribute("aria-label") ??
        element.getAttribute("title") ??
        element.textContent
      )
        .replaceAll(/\d+/g, "#")
        .replaceAll(/\s+/g, " ")
        .trim()
        .slice(0, 40) || element.tagName;
    if (options.known.includes(name) || never.test(name)) continue;
    element.setAttribute("data-next-press", "");
    return { name, isFrame: element.closest("nav, aside") !== null };
  }
  return null;
}

/** All that can be read or heard: texts, labels, hints, titles. */
export function readScreen(): string[] {
  const texts = new Set([document.title]);
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true });
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!parent || parent.closest("script, style, noscript, [lang=en]"))
      continue;
    if (isSeen(parent)) texts.add(walker.currentNode.nodeValue ?? "");
  }
  // What stands in a line is an editor's own, save for dates, which the desk writes.
  for (const { value } of document.querySelectorAll("input"))
    if (/\d{4}-\d{2}/.test(value)) texts.add(value);
  for (const element of document.body.querySelectorAll(
    "[aria-label], [title], [placeholder], [alt], [aria-description], [aria-roledescription]",
  ))
    if (isSeen(element))
      for (const name of [
        "aria-label",
        "title",
        "placeholder",
        "alt",
        "aria-description",
        "aria-roledescription",
      ])
        texts.add(element.getAttribute(name) ?? "");
  return [...texts]
    .map((text) => text.replaceAll(/\s+/g, " ").trim())
    .filter(Boolean);
}
