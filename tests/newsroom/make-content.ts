import type { Cms, Saved } from "./start-cms.ts";

/** A section that is always there, and articles in it, for tests that need content to look at. */
export class Content {
  readonly #cms: Cms;
  #section: Promise<Saved> | undefined;

  constructor(cms: Cms) {
    this.#cms = cms;
  }

  section(): Promise<Saved> {
    return (this.#section ??= this.#cms.create("section", {
      name: "Thời sự",
    }));
  }

  /** A draft with everything it needs to be published. */
  async article(
    headline: string,
    data: Record<string, unknown> = {},
  ): Promise<Saved> {
    const { documentId } = await this.section();
    return this.#cms.create("article", {
      headline,
      section: documentId,
      ...data,
    });
  }

  async publishedArticle(
    headline: string,
    data: Record<string, unknown> = {},
  ): Promise<Saved> {
    const article = await this.article(headline, data);
    await this.#cms.publish(article.documentId);
    return article;
  }
}
