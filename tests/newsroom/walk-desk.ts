import type { Page } from "playwright-core";

import {
  deleteNothing,
  followLink,
  hasOverlay,
  leaveLine,
  linksInside,
  markNext,
  readScreen,
} from "./screen.ts";
import { Stillness } from "./stillness.ts";

/** What somebody reads, or hears from a screen reader, and on which screen. */
export interface Said {
  screen: string;
  text: string;
}

/** How many tabs walk at once: while one waits for the server, another is drawn. */
const TABS = 3;
/** Buttons that end the walk or leave the page. */
const NEVER = /đăng xuất|log ?out|xem trang báo/i;
/** Things of which there is one a row: the first speaks for all. */
const OPENERS =
  "button, [role=combobox], [role=tab], [aria-haspopup], summary, label[for]";

/**
 * Walks the admin as one colleague, in several tabs: follows every link inside it, and on each
 * screen presses what can be pressed, reading all the while. Links that differ only in which document
 * they show lead to one screen; a button whose name was pressed on such a screen is not pressed
 * again.
 */
export class Walk {
  readonly said: Said[] = [];
  /** Screens in the order of the walk, by their paths with `:id` for what varies. */
  readonly screens = new Map<string, string>();
  readonly #waiting: string[] = [];
  readonly #heard = new Set<string>();
  readonly #pressed: Set<string>;
  readonly #first: Tab;

  /** @param pressed what another walk pressed already, `screen name`; it is added to. */
  constructor(page: Page, pressed = new Set<string>()) {
    this.#first = new Tab(page);
    this.#pressed = pressed;
  }

  /** Walks from the addresses given to all that can be reached from them. */
  async from(paths: string[]): Promise<void> {
    this.#waiting.push(...paths);
    await this.#first.deleteNothing();
    const free = [this.#first];
    while (free.length < TABS) free.push(await this.#first.another());
    const walking = new Set<Promise<void>>();
    for (;;) {
      const tab = free.at(-1);
      const path = tab && this.#next();
      if (!path) {
        if (walking.size === 0) return;
        await Promise.race(walking);
        continue;
      }
      free.pop();
      const visit = this.#visit(tab, path).then(() => {
        free.push(tab);
        walking.delete(visit);
      });
      walking.add(visit);
    }
  }

  /** Reads what stands on the screen now. */
  async read(screen: string, tab = this.#first): Promise<void> {
    for (const text of await tab.page.evaluate(readScreen)) {
      if (this.#heard.has(`${screen} ${text}`)) continue;
      this.#heard.add(`${screen} ${text}`);
      this.said.push({ screen, text });
    }
  }

  /** Waits until nothing is asked of the server and nothing moves. */
  settle(): Promise<void> {
    return this.#first.settle();
  }

  /** The next address of a screen where nobody was; it counts as visited. */
  #next(): string | undefined {
    for (;;) {
      const path = this.#waiting.shift();
      if (!path) return undefined;
      if (this.#isNew(path)) return path;
    }
  }

  #isNew(path: string): boolean {
    const screen = screenOf(path);
    if (this.screens.has(screen)) return false;
    this.screens.set(screen, path);
    return true;
  }

  async #visit(tab: Tab, path: string): Promise<void> {
    await tab.goTo(path);
    // Some addresses lead on to another screen, where somebody may have been.
    const there = tab.path();
    if (screenOf(there) !== screenOf(path) && !this.#isNew(there)) return;
    const screen = screenOf(there);
    await this.read(screen, tab);
    this.#waiting.push(...(await tab.page.evaluate(linksInside)));
    await this.#press(tab, screen);
  }

  /** Presses everything once, and what comes up inside a menu or dialog too. */
  async #press(tab: Tab, screen: string): Promise<void> {
    const path = tab.path();
    for (let turn = 0; turn < 60; turn++) {
      const name = await this.#pressNext(tab, screen, OPENERS);
      if (name === null) return;
      await tab.settle();
      await this.read(`${screen} › ${name}`, tab);
      await this.#pressInside(tab, `${screen} › ${name}`);
      await tab.comeBack(path);
    }
  }

  async #pressInside(tab: Tab, screen: string): Promise<void> {
    for (let turn = 0; turn < 12; turn++) {
      const inside = "[role=menu] *, [role=dialog] *, [role=alertdialog] *";
      if ((await tab.page.locator(inside).count()) === 0) return;
      const name = await this.#pressNext(
        tab,
        screen,
        "[role=menuitem], :is([role=dialog], [role=alertdialog]) :is(button, [role=combobox], [role=tab])",
      );
      if (name === null) return;
      await tab.settle();
      await this.read(`${screen} › ${name}`, tab);
      await tab.escape();
    }
  }

  /** Presses the first thing that was not pressed yet on such a screen, and says its name. */
  async #pressNext(
    tab: Tab,
    screen: string,
    selector: string,
  ): Promise<string | null> {
    const kind = kindOf(screen);
    const known = [...this.#pressed].flatMap((key) => {
      const [where = "", name = ""] = key.split("\t");
      return where === kind || where === FRAME ? [name] : [];
    });
    const found = await tab.page.evaluate(markNext, {
      selector,
      known,
      never: NEVER.source,
    });
    if (found === null) return null;
    const { name, isFrame } = found;
    this.#pressed.add(`${isFrame ? FRAME : kind}\t${name}`);
    await tab.page
      .locator("[data-next-press]")
      .first()
      .click({ timeout: 4_000, noWaitAfter: true })
      .catch(() => undefined);
    return name;
  }
}

/** One tab of the browser that walks. */
class Tab {
  readonly page: Page;
  readonly #stillness: Stillness;

  constructor(page: Page) {
    this.page = page;
    this.#stillness = new Stillness(page);
    page.on("dialog", (dialog) => void dialog.accept());
  }

  /** A further tab of the same colleague. */
  async another(): Promise<Tab> {
    const tab = new Tab(await this.page.context().newPage());
    await tab.deleteNothing();
    await tab.page.goto(this.page.url());
    return tab;
  }

  async deleteNothing(): Promise<void> {
    await this.page.addInitScript(deleteNothing);
    await this.page.evaluate(deleteNothing);
  }

  path = () => new URL(this.page.url()).pathname;

  settle = () => this.#stillness.wait();

  /** Goes somewhere as a link inside the admin does; loads anew where that is not enough. */
  async goTo(path: string): Promise<void> {
    const before = screenOf(this.path());
    await this.page.evaluate(followLink, path);
    await this.settle();
    const isStuck =
      screenOf(this.path()) === before && before !== screenOf(path);
    if (isStuck || (await this.page.evaluate(hasOverlay))) {
      await this.page.goto(new URL(path, this.page.url()).href);
      await this.settle();
    }
    const heading = this.page.locator("h1, h2, form").first();
    if (await heading.isVisible()) return;
    await heading.waitFor({ timeout: 10_000 }).catch(() => undefined);
    await this.settle();
  }

  /** Closes what lies over the screen, and leads back to it where a press led away. */
  async comeBack(path: string): Promise<void> {
    for (let turn = 0; turn < 3; turn++) {
      if (!(await this.page.evaluate(hasOverlay))) break;
      await this.escape();
    }
    await this.page.evaluate(leaveLine);
    const isAway = screenOf(this.path()) !== screenOf(path);
    if (isAway || (await this.page.evaluate(hasOverlay))) await this.goTo(path);
  }

  async escape(): Promise<void> {
    await this.page.keyboard.press("Escape");
    await this.settle();
  }
}

/** The kind of screen that a path leads to. */
const screenOf = (path: string) =>
  path.replace(/\/$/, "").replaceAll(/\/(?:[a-z0-9]{24}|\d+)(?=\/|$)/g, "/:id");

/** Lists and forms of all content types are of one kind. */
const kindOf = (screen: string) =>
  screen.replaceAll(/api::[a-z]+\.[a-z]+/g, ":type");

const FRAME = "the frame";
