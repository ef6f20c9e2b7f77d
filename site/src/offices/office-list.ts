import type { OfficeLines } from "../content/office-lines.ts";

/** Fills an `OfficeList` with what the component would have written. */
export function fillOfficeList(list: Element, groups: OfficeLines[]): void {
  list.replaceChildren(
    ...groups.map(({ organization, href, offices }) =>
      element(
        "section",
        element("h3", href ? linkTo(href, organization) : organization),
        element(
          "dl",
          ...offices.map(({ title, people }) =>
            element(
              "div",
              element("dt", title),
              ...people.map(({ href, name, distinction, when }) =>
                element(
                  "dd",
                  linkTo(href, name),
                  ...(distinction ? [element("span", distinction)] : []),
                  element("p", when),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

function element(name: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

function linkTo(href: string, name: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = href;
  link.append(name);
  return link;
}
