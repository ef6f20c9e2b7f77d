const SIZES = "(min-width: 46rem) 42rem, 100vw";
const VIETNAM_MS = 7 * 60 * 60 * 1000;

/** How Eleventy builds what Hugo builds with the folder `layouts`. */
export default function configure(config) {
  config.addCollection("articles", articlesOf);
  config.addCollection("lists", (api) =>
    listsOf(articlesOf(api), ({ data }) => [data.section.href, data.monthPath]),
  );
  config.addCollection("months", (api) =>
    listsOf(
      api
        .getAll()
        .filter(({ data }) => data.layout === "month")
        .sort((one, other) => (one.url < other.url ? 1 : -1)),
      ({ data }) => [data.section.href],
    ),
  );
  config.addFilter("newest", (articles = [], count) =>
    articles.slice(0, count),
  );
  config.addFilter(
    "instant",
    (date) => `${inVietnam(date).slice(0, 19)}+07:00`,
  );
  config.addFilter("clock", (date) => {
    const [day, time] = inVietnam(date).split("T");
    return `${time.slice(0, 5)} ${day.split("-").reverse().join("/")}`;
  });
  config.addFilter("picture", pictureOf);
  config.addFilter("figure", figureOf);
  config.amendLibrary("md", showPhotos);
  return {
    markdownTemplateEngine: false,
    templateFormats: ["md", "njk"],
    dir: { input: ".", includes: "eleventy", data: "data" },
  };
}

/** The newest first. */
const articlesOf = (api) =>
  api
    .getAllSorted()
    .filter(({ data }) => data.layout === "article")
    .reverse();

/** The pages of each list, by its address. */
function listsOf(pages, addressesOf) {
  const lists = {};
  for (const page of pages)
    for (const address of addressesOf(page)) (lists[address] ??= []).push(page);
  return lists;
}

const inVietnam = (date) => new Date(date.getTime() + VIETNAM_MS).toISOString();

/** A marker `![](photo:2)` shows the second photo of the article, outside any paragraph. */
function showPhotos(markdown) {
  markdown.set({ html: false });
  markdown.renderer.rules.image = (tokens, index, _options, env) => {
    const number = Number(tokens[index].attrGet("src").slice("photo:".length));
    return figureOf(env.pictures[env.photos[number - 1]]);
  };
  markdown.core.ruler.push("photos", ({ tokens }) => {
    for (const [index, { children }] of tokens.entries())
      if (children?.length === 1 && children[0].type === "image")
        tokens[index - 1].hidden = tokens[index + 1].hidden = true;
  });
}

const escaped = (text) =>
  String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const pictureOf = ({ webp, jpeg, src, width, height, alt }) => `<picture>
<source type="image/webp" srcset="${escaped(webp)}" sizes="${SIZES}">
<img src="${escaped(src)}" srcset="${escaped(jpeg)}" sizes="${SIZES}" width="${width}" height="${height}" alt="${escaped(alt)}" loading="lazy">
</picture>`;

const figureOf = (photo) => `<figure>
<a href="${escaped(photo.largest)}">${pictureOf(photo)}</a>
<figcaption>${escaped(photo.caption)} <span class="credit">Ảnh: ${escaped(photo.credit)}</span></figcaption>
</figure>
`;
