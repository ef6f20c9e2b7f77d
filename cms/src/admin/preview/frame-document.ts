/** A page as the desk answers: its HTML and the address of the site from which it comes. */
export interface Page {
  html: string;
  site: string;
}

/**
 * A page of the site as it stands in a frame of the admin: without scripts, which have no business
 * there; styles and photos from the site, uploads from where the admin is; links open beside it.
 */
export function frameDocument({ html, site }: Page): Document {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const script of page.querySelectorAll("script")) script.remove();
  for (const name of ["src", "href"])
    for (const element of page.querySelectorAll(`[${name}^="/"]`))
      element.setAttribute(
        name,
        addressOf(element.getAttribute(name) ?? "", site),
      );
  for (const element of page.querySelectorAll("[srcset]"))
    element.setAttribute(
      "srcset",
      (element.getAttribute("srcset") ?? "")
        .split(", ")
        .map((each) => addressOf(each, site))
        .join(", "),
    );
  for (const link of page.querySelectorAll("a[href]"))
    if (!link.getAttribute("href")?.startsWith("#")) {
      link.setAttribute("target", "_blank");
      link.setAttribute("rel", "noopener");
    }
  return page;
}

const addressOf = (path: string, site: string) =>
  !path.startsWith("/")
    ? path
    : path.startsWith("/uploads/")
      ? window.location.origin + path
      : site + path;

/**
 * Makes one tree of nodes equal to another by touching only what differs: photos that stay do not
 * load again, and the page does not jump.
 */
export function becomeLike(shown: Element, wanted: Element): void {
  for (const { name } of [...shown.attributes])
    if (!wanted.hasAttribute(name)) shown.removeAttribute(name);
  for (const { name, value } of wanted.attributes)
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  const before = [...shown.childNodes];
  const after = [...wanted.childNodes];
  let start = 0;
  while (isSame(before[start], after[start])) start++;
  let end = 0;
  while (
    end < Math.min(before.length, after.length) - start &&
    isSame(before.at(-1 - end), after.at(-1 - end))
  )
    end++;
  const old = before.slice(start, before.length - end);
  const next = after.slice(start, after.length - end);
  const [one] = old;
  const [other] = next;
  if (
    old.length === 1 &&
    next.length === 1 &&
    one instanceof (one?.ownerDocument?.defaultView?.Element ?? Element) &&
    other instanceof Element &&
    one.nodeName === other.nodeName
  ) {
    becomeLike(one, other);
    return;
  }
  const place = before[before.length - end] ?? null;
  for (const node of old) node.remove();
  for (const node of next)
    shown.insertBefore(shown.ownerDocument.importNode(node, true), place);
}

const isSame = (one: Node | undefined, other: Node | undefined) =>
  one !== undefined && other !== undefined && one.isEqualNode(other);
