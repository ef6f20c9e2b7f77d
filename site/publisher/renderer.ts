import { pathToFileURL } from "node:url";

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
  archive: Archive;
  earlier: Earlier | undefined;
}

interface App {
  render(path: string, locals: Locals): Promise<WholeResponse>;
}

/** Renders pages of the compiled site in this process. */
export class Renderer {
  readonly #app: App;
  readonly #answers: Answers;
  readonly #earlier: EarlierPages | undefined;

  private constructor(app: App, answers: Answers, earlier?: EarlierPages) {
    this.#app = app;
    this.#answers = answers;
    this.#earlier = earlier;
  }

  /** @param earlier the tree in which the pages stand, when there is one. */
  static async load(
    { entry, version }: CompiledSite,
    answers: Answers,
    earlier?: EarlierPages,
  ): Promise<Renderer> {
    // The query makes Node load a newly compiled site although the file's name is the same.
    const url = `${pathToFileURL(entry).href}?version=${version}`;
    const module = (await import(url)) as { createApp(): App };
    return new Renderer(module.createApp(), answers, earlier);
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
    const response = await this.#respond(path, { archive, earlier });
    const isMissing = response.status === 404;
    if (!isMissing && !response.ok)
      throw new Error(
        `mẫu của trang ${path} bị lỗi (${response.status}): ${await response.text()}`,
      );
    const bytes = isMissing ? null : await response.bytes();
    return { bytes, asked: [...asked.values()] };
  }

  async #respond(path: string, locals: Locals): Promise<WholeResponse> {
    try {
      return await this.#app.render(path, locals);
    } catch (error) {
      const reason = error instanceof Error ? error.message : "không rõ lý do";
      throw new Error(
        `mẫu của trang ${path} bị lỗi: ${reason.replace(/\s+/g, " ")}`,
        { cause: error },
      );
    }
  }
}
