/** Where the page is, below the admin's own address. */
export const PASTE_PATH = "dan-bai";

const ARTICLE = "api::article.article";

/** What Strapi asks of whoever opens the page: the permission to write articles. */
export const MAY_WRITE = [
  { action: "plugin::content-manager.explorer.create", subject: ARTICLE },
];

/** The form of an article. */
export const articleForm = (documentId: string): string =>
  `/content-manager/collection-types/${ARTICLE}/${documentId}`;

/** The form of an entry of the register. */
export const registerForm = (type: string, documentId: string): string =>
  `/content-manager/collection-types/api::${type}.${type}/${documentId}`;

/** The list of articles, whose address the content manager uses. */
export const isArticleList = (path: string): boolean =>
  path.endsWith(`/collection-types/${ARTICLE}`);
