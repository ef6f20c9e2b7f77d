/** Elements of an article that are its words, in order. */
export const wordsOf = (article: HTMLElement): HTMLElement[] => [
  ...article.querySelectorAll<HTMLElement>("h1, header .lead, .prose"),
];

/**
 * An article's words with their writers and their source, to be published elsewhere: without
 * photos, which may belong to others; ninjs.json says whose each one is.
 *
 * @param credit stands before the address.
 */
export function republished(
  article: HTMLElement,
  credit: string,
  address: string,
): { html: string; text: string } {
  const page = document.createElement("article");
  const writers = [...article.querySelectorAll(".author")]
    .map(({ textContent }) => textContent)
    .join(", ");
  for (const part of [
    ...wordsOf(article),
    // Where this paper has it from.
    ...article.querySelectorAll<HTMLElement>(".source"),
  ]) {
    const copy = part.cloneNode(true) as HTMLElement;
    if (part.matches(".prose")) page.append(...copy.childNodes);
    else page.append(copy);
  }
  for (const frame of page.querySelectorAll(".table-scroll, span"))
    frame.replaceWith(...frame.childNodes);
  // Cloned links have not said yet where they lead from here.
  for (const link of page.querySelectorAll("a"))
    link.setAttribute("href", link.href);
  for (const element of page.querySelectorAll("*"))
    for (const { name } of [...element.attributes])
      if (name !== "href") element.removeAttribute(name);
  const byline = document.createElement("p");
  byline.textContent = writers;
  if (writers) page.append(byline);
  const source = document.createElement("p");
  const link = document.createElement("a");
  link.href = address;
  link.textContent = address;
  source.append(`${credit} `, link);
  page.append(source);
  // Where lines may break is for the next page to say.
  const html = page.outerHTML.replaceAll("&nbsp;", " ");
  return { html, text: plainText(page) };
}

const BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, tr, figcaption, pre";

/** The words with a line for each paragraph, heading, item and row, and ordinary spaces. */
function plainText(page: HTMLElement): string {
  const blocks = [...page.querySelectorAll<HTMLElement>(BLOCKS)].filter(
    (block) => !block.querySelector(BLOCKS),
  );
  return blocks
    .map((block) => {
      const cells = [...block.querySelectorAll("th, td")];
      const words =
        cells.length > 0
          ? cells.map(({ textContent }) => textContent.trim()).join("\t")
          : block.textContent;
      return words.replaceAll("\u00a0", " ").trim();
    })
    .filter((words) => words !== "")
    .join("\n\n");
}
