// Runs in a browser: what a page says to machines, beside what readers see.

/** @param {string} html @param {string} address of the page */
globalThis.machinePage = (html, address) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  const data = [
    ...page.querySelectorAll("script[type='application/ld+json']"),
  ].map(({ textContent }) => textContent);
  const metas = [...page.head.querySelectorAll("meta[content]")].map((meta) => [
    meta.getAttribute("property") ?? meta.getAttribute("name"),
    meta.content,
  ]);
  for (const element of page.querySelectorAll("script, style, noscript"))
    element.remove();
  const absolute = (link) => new URL(link.getAttribute("href"), address).href;
  const words = (element) => element?.textContent.trim() ?? null;
  const texts = (selector, root = page) =>
    [...root.querySelectorAll(selector)].map(words);
  return {
    data,
    metas,
    text: page.body.textContent,
    title: words(page.querySelector("h1")),
    lead: words(page.querySelector("article header .lead")),
    authors: texts("article .author"),
    times: [...page.querySelectorAll("main time")].map(
      ({ dateTime }) => dateTime,
    ),
    mentions: texts(".context a[href^='/nhan-su/']"),
    corrections: texts(".correction > p:last-child"),
    comments: page.querySelectorAll("#y-kien > ol > li").length,
    crumbs: [...page.querySelectorAll(".breadcrumb a")].map((link) => ({
      name: words(link),
      item: absolute(link),
    })),
    pictures: [...page.querySelectorAll("main img")].map(({ src }) => src),
    links: [...page.querySelectorAll("a[href]")].map(absolute),
    // What a list page lists, without the ways to other lists.
    listed: [...page.querySelectorAll("main a[href]")]
      .filter((link) => !link.closest("nav, .strip"))
      .map(absolute),
    figures: [
      ...page.querySelectorAll("main figure.photo:not(.without-picture)"),
    ].map((figure) => ({
      file: absolute(figure.querySelector("a[data-photo]")),
      caption: words(figure.querySelector(".caption")),
      credit: words(figure.querySelector(".credit")),
    })),
    tenures: [...page.querySelectorAll(".tenures > li")].map((tenure) => ({
      title: words(tenure.querySelector(".title")),
      text: words(tenure),
    })),
  };
};
