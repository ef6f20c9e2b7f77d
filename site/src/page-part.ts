/**
 * A part of the page that a script needs.
 *
 * @throws Error when the page was written without it.
 */
export function pagePart<Kind extends HTMLElement = HTMLElement>(
  selector: string,
): Kind {
  const element = document.querySelector<Kind>(selector);
  if (!element) throw new Error(`The page has no ${selector}.`);
  return element;
}
