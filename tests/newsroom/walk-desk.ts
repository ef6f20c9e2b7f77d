/// <reference lib="dom" />
import type { Page } from "playwright-core";

/** What somebody reads, or hears from a screen reader, and on which screen. */
export interface Said {
  screen: string;
  text: string;
}

/** Buttons that end the walk or leave the page. */
const NEVER = /đăng xuất|log ?out|xem trang báo/i;
/** Things of which there is one a row: the first speaks for all. */
const OPENERS =
  "button, [role=combobox], [role=tab], [aria-haspopup], summary, label[for]";

/**
 * Walks the admin as one colleague: follows every link inside it, and on each screen presses what
 * can be pressed, reading all the while. Links that differ only in which document they show lead to
 * one screen; a button whose name was pressed on such a screen is not pressed again.
 */
export class Walk {
  readonly said: Said[] = [];
  /** Screens in the order of the walk, by their paths with `:id` for what varies. */
  readonly screens = new Map<string, string>();
  readonly #pressed: Set<string>;
  readonly #page: Page;
  readonly #heard = new Set<string>();
  #open = 0;

  /** @param pressed what another walk pressed already, `screen name`; it is added to. */
  constructor(page: Page, pressed = new Set<string>()) {
    this.#page = page;
    this.#pressed = pressed;
    page.on("request", () => this.#open++);
    page.on("requestfinished", () => this.#open--);
    page.on("requestfailed", () => this.#open--);
    page.on("dialog", (dialog) => void dialog.accept());
  }

  /** Walks from the addresses given to all that can be reached from them. */
  async from(paths: string[]): Promise<void> {
    const waiting = [...paths];
    for (let path = waiting.shift(); path; path = waiting.shift()) {
      const screen = screenOf(path);
      if (this.screens.has(screen)) continue;
      this.screens.set(screen, path);
      await this.#goTo(path);
      await this.read(screen);
      waiting.push(...(await this.#links()));
      await this.#press(screen, path);
    }
  }

  /** Reads what stands on the screen now. */
  async read(screen: string): Promise<void> {
    for (const text of await this.#page.evaluate(readScreen)) {
      if (this.#heard.has(`${screen} ${text}`)) continue;
      this.#heard.add(`${screen} ${text}`);
      this.said.push({ screen, text });
    }
  }

  /** Goes somewhere as a link inside the admin does; loads anew where that is not enough. */
  async #goTo(path: string): Promise<void> {
    await this.#page.evaluate((to) => {
      history.pushState({}, "", to);
      dispatchEvent(new PopStateEvent("popstate"));
    }, path);
    await this.settle();
    if (
      this.#path() !== screenOf(path) ||
      (await this.#page.evaluate(hasOverlay))
    )
      await this.#page.goto(new URL(path, this.#page.url()).href);
    await this.#page
      .locator("h1, h2, form")
      .first()
      .waitFor({ timeout: 10_000 })
      .catch(() => undefined);
    await this.settle();
  }

  #path = () => screenOf(new URL(this.#page.url()).pathname);

  /** Waits until nothing is asked of the server and nothing moves. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 40; turn++) {
      const isStill = await this.#page.evaluate(isQuiet, 120);
      if (isStill && this.#open <= 0) return;
    }
  }

  async #links(): Promise<string[]> {
    return this.#page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>("a[href]")]
        .filter(
          (link) =>
            link.origin === location.origin &&
            link.checkVisibility({ visibilityProperty: true }),
        )
        .map((link) => link.pathname)
        .filter((path) => /^\/admin(\/|$)/.test(path)),
    );
  }

  /** Presses everything once, and what comes up inside a menu or dialog too. */
  async #press(screen: string, path: string): Promise<void> {
    for (let turn = 0; turn < 60; turn++) {
      const name = await this.#pressNext(screen, OPENERS);
      if (name === null) return;
      await this.settle();
      await this.read(`${screen} › ${name}`);
      await this.#pressInside(screen, name);
      await this.#comeBack(path);
    }
  }

  async #pressInside(screen: string, opener: string): Promise<void> {
    for (let turn = 0; turn < 12; turn++) {
      const inside = "[role=menu] *, [role=dialog] *, [role=alertdialog] *";
      if ((await this.#page.locator(inside).count()) === 0) return;
      const name = await this.#pressNext(
        `${screen} › ${opener}`,
        "[role=menuitem], :is([role=dialog], [role=alertdialog]) :is(button, [role=combobox], [role=tab])",
      );
      if (name === null) return;
      await this.settle();
      await this.read(`${screen} › ${opener} › ${name}`);
      await this.#page.keyboard.press("Escape");
      await this.settle();
    }
  }

  /** Presses the first thing that was not pressed yet on such a screen, and says its name. */
  async #pressNext(screen: string, selector: string): Promise<string | null> {
    const kind = kindOf(screen);
    const known = [...this.#pressed].flatMap((key) => {
      const [where = "", name = ""] = key.split("\t");
      return where === kind || where === FRAME ? [name] : [];
    });
    const found = await this.#page.evaluate(markNext, {
      selector,
      known,
      never: NEVER.source,
    });
    if (found === null) return null;
    const { name, isFrame } = found;
    this.#pressed.add(`${isFrame ? FRAME : kind}\t${name}`);
    await this.#page
      .locator("[data-next-press]")
      .first()
      .click({ timeout: 1_000, noWaitAfter: true })
      .catch(() => undefined);
    return name;
  }

  async #comeBack(path: string): Promise<void> {
    for (let turn = 0; turn < 3; turn++) {
      if (!(await this.#page.evaluate(hasOverlay))) break;
      await this.#page.keyboard.press("Escape");
      await this.settle();
    }
    const isAway = this.#path() !== screenOf(path);
    if (isAway || (await this.#page.evaluate(hasOverlay)))
      await this.#goTo(path);
  }
}

/** The kind of screen that a path leads to. */
const screenOf = (path: string) =>
  path.replace(/\/$/, "").replaceAll(/\/(?:[a-z0-9]{24}|\d+)(?=\/|$)/g, "/:id");

/** Lists and forms of all content types are of one kind. */
const kindOf = (screen: string) =>
  screen.replaceAll(/api::[a-z]+\.[a-z]+/g, ":type");

const FRAME = "the frame";

const hasOverlay = () =>
  document.querySelector(
    "[role=menu], [role=dialog], [role=alertdialog], [role=listbox]",
  ) !== null;

const isQuiet = (ms: number) =>
  new Promise<boolean>((resolve) => {
    const done = (isStill: boolean) => {
      clearTimeout(timer);
      observer.disconnect();
      resolve(isStill);
    };
    const observer = new MutationObserver(() => done(false));
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    const timer = setTimeout(() => done(true), ms);
  });

/** Marks the next thing to press and says its name; null when there is none. */
function markNext(options: {
  selector: string;
  known: string[];
  never: string;
}): { name: string; isFrame: boolean } | null {
  for (const marked of document.querySelectorAll("[data-next-press]"))
    marked.removeAttribute("data-next-press");
  const never = new RegExp(options.never, "i");
  for (const element of document.querySelectorAll(options.selector)) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.matches("[disabled], [aria-disabled=true]")) continue;
    const name =
      (
        element.getAttribute("aria-label") ??
        element.getAttribute("title") ??
        element.textContent
      )
        .replaceAll(/\d+/g, "#")
        .replaceAll(/\s+/g, " ")
        .trim()
        .slice(0, 40) || element.tagName;
    if (options.known.includes(name) || never.test(name)) continue;
    element.setAttribute("data-next-press", "");
    return { name, isFrame: element.closest("nav, aside") !== null };
  }
  return null;
}

/** All that can be read or heard: texts, labels, hints, titles. */
function readScreen(): string[] {
  const texts = new Set([document.title]);
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true });
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!parent || parent.closest("script, style, noscript, [lang=en]"))
      continue;
    if (isSeen(parent)) texts.add(walker.currentNode.nodeValue ?? "");
  }
  for (const element of document.body.querySelectorAll(
    "[aria-label], [title], [placeholder], [alt], [aria-description], [aria-roledescription]",
  ))
    if (isSeen(element))
      for (const name of [
        "aria-label",
        "title",
        "placeholder",
        "alt",
        "aria-description",
        "aria-roledescription",
      ])
        texts.add(element.getAttribute(name) ?? "");
  return [...texts]
    .map((text) => text.replaceAll(/\s+/g, " ").trim())
    .filter(Boolean);
}
