/**
 * A page of the site as it stands in a frame of the admin: without scripts, which have no business
 * there, and with the uploads of photos taken from where the admin is.
 *
 * @param html as the desk answers; its `base` leads to the site.
 */
export function frameDocument(html: string): Document {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const script of page.querySelectorAll("script")) script.remove();
  for (const name of ["src", "srcset", "href"])
    for (const element of page.querySelectorAll(`[${name}^="/uploads/"]`))
      element.setAttribute(
        name,
        window.location.origin + element.getAttribute(name),
      );
  return page;
}

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
