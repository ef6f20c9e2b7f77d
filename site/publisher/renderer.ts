import { pathToFileURL } from "node:url";

import { notFoundPath } from "@toa-soan/content-types/addresses";

import type { Archive } from "../archive/answers.ts";
import type { Earlier } from "../archive/earlier.ts";
import { archiveWith } from "../archive/open.ts";
import type { Answers } from "./answers.ts";
import type { CompiledSite } from "./compile.ts";
import type { EarlierPages } from "./earlier.ts";
import type { KnownQuestion, Recorded } from "./records.ts";
import type { WholeResponse } from "./whole-response.ts";

/** A page's bytes, `null` when there is no such page now, and what it asked. */
export interface Rendered {
  bytes: Buffer | null;
  asked: (Recorded | KnownQuestion)[];
}

interface Locals {
  archive: Archive | undefined;
  earlier: Earlier | undefined;
}

interface App {
  render(request: Request, options: { locals: Locals }): Promise<WholeResponse>;
  renderError(request: Request, options: ErrorOptions): Promise<WholeResponse>;
}

interface ErrorOptions {
  status: number;
  error?: unknown;
}

/** Renders pages of the compiled site in this process. */
export class Renderer {
  readonly #app: App;
  readonly #answers: Answers;
  readonly #siteUrl: string;
  readonly #earlier: EarlierPages | undefined;

  private constructor(
    app: App,
    answers: Answers,
    siteUrl: string,
    earlier?: EarlierPages,
  ) {
    this.#app = app;
    this.#answers = answers;
    this.#siteUrl = siteUrl;
    this.#earlier = earlier;
  }

  /** @param earlier the tree in which the pages stand, when there is one. */
  static async load(
    { entry, version }: CompiledSite,
    answers: Answers,
    siteUrl: string,
    earlier?: EarlierPages,
  ): Promise<Renderer> {
    // The query makes Node load a newly compiled site although the file's name is the same.
    const url = `${pathToFileURL(entry).href}?version=${version}`;
    const module = (await import(url)) as { createApp(): App };
    return new Renderer(
      withoutErrorPages(module.createApp()),
      answers,
      siteUrl,
      earlier,
    );
  }

  /**
   * @param path as in addresses.ts.
   * @throws Error when a template throws; the message names the page.
   */
  async render(path: string): Promise<Rendered> {
    const asked = new Map<string, Recorded | KnownQuestion>();
    const note = (question: Recorded | KnownQuestion) =>
      asked.set(question.key, question);
    const archive = archiveWith((question) => {
      const recorded = this.#answers.ask(question);
      note(recorded);
      return recorded.answer;
    });
    const earlier = this.#earlier?.of(path, note);
    const locals: Locals = { archive, earlier };
    const response = await this.#app.render(
      new Request(new URL(path, this.#siteUrl)),
      { locals },
    );
    // V8 gives every getter of Astro's state a place among the old objects, so the state of each
    // page stays until these are collected. Without its answers it is small: a full build collects
    // a third less often.
    locals.archive = locals.earlier = undefined;
    const isMissing = response.status === 404 && path !== notFoundPath;
    if (!isMissing && response.status !== 200 && response.status !== 404)
      throw new Error(
        `mẫu của trang ${path} bị lỗi (${response.status}): ${await response.text()}`,
      );
    const bytes = isMissing ? null : await response.bytes();
    return { bytes, asked: [...asked.values()] };
  }
}

/**
 * Astro answers an error of a template with the page `/500`; here that would be a section without
 * a slug, whose 404 looks like a page that is gone. An error must stop the release instead.
 */
function withoutErrorPages(app: App): App {
  const renderError = app.renderError.bind(app);
  app.renderError = (request, options) => {
    if (options.status !== 500) return renderError(request, options);
    const { error } = options;
    const reason = error instanceof Error ? error.message : "không rõ lý do";
    throw new Error(
      `mẫu của trang ${new URL(request.url).pathname} bị lỗi: ${reason.replace(/\s+/g, " ")}`,
      { cause: error },
    );
  };
  return app;
}
