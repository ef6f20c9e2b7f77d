// Runs in a browser: what a page leads to, as browsers read it.

/**
 * @param {string} html
 * @param {string} address of the page
 */
globalThis.linksOf = (html, address) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  const values = (name) =>
    [...page.querySelectorAll(`[${name}]`)].map((element) =>
      element.getAttribute(name),
    );
  const targets = [
    ...["href", "src", "action", "data", "poster"].flatMap(values),
    ...values("srcset").flatMap((set) =>
      set.split(", ").map((each) => each.split(" ")[0]),
    ),
    ...values("content").filter((content) => /^https?:/.test(content)),
  ];
  return {
    targets: [...new Set(targets)].map(
      (target) => URL.parse(target, address)?.href ?? target,
    ),
    inline: [...page.querySelectorAll("*")]
      .filter(
        (element) =>
          element.matches(
            "style, script:not([src], [type='application/ld+json'])",
          ) ||
          [...element.attributes].some(({ name }) =>
            /^(?:style|on)/.test(name),
          ),
      )
      .map(({ outerHTML }) => outerHTML.slice(0, 80)),
    ids: values("id"),
    prose: [...page.querySelectorAll(".prose")]
      .map(({ textContent }) => textContent)
      .join(""),
  };
};
