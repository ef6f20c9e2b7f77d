// The script of ArticleTools.astro. What it cannot do in a browser it does not offer there.
import { listen } from "./listen.ts";
import { republished } from "./republish.ts";

const tools = document.querySelector<HTMLElement>("[data-tools]");
const player = document.querySelector<HTMLElement>("[data-player]");
const article = document.querySelector<HTMLElement>("main article");

if (tools && player && article) {
  closeMenus(tools);
  print(tools, article);
  share(tools);
  copy(tools, article);
  listen(tools, player, article);
}

/** Menus close on Escape and on a click elsewhere. */
function closeMenus(bar: HTMLElement): void {
  const close = (keep?: Node) => {
    for (const menu of bar.querySelectorAll("details[open]"))
      if (!keep || !menu.contains(keep)) menu.removeAttribute("open");
  };
  document.addEventListener("click", ({ target }) => close(target as Node));
  bar.addEventListener("keydown", ({ key, target }) => {
    if (key !== "Escape") return;
    const menu = (target as HTMLElement).closest("details[open]");
    close();
    menu?.querySelector("summary")?.focus();
  });
}

/** Pictures that wait for the reader to come near would be white on paper. */
function print(bar: HTMLElement, page: HTMLElement): void {
  bar.querySelector("[data-print]")?.addEventListener("click", () => {
    const pictures = [...page.querySelectorAll("img")];
    for (const picture of pictures) picture.loading = "eager";
    void Promise.allSettled(pictures.map((picture) => picture.decode())).then(
      () => window.print(),
    );
  });
}

function share(bar: HTMLElement): void {
  const button = bar.querySelector<HTMLElement>("[data-share]");
  if (!button || !("share" in navigator)) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    const title = document.querySelector("h1")?.textContent ?? document.title;
    // Whoever closes the list of applications rejects it.
    navigator.share({ title, url: addressOf() }).catch(() => undefined);
  });
}

function copy(bar: HTMLElement, page: HTMLElement): void {
  const status = bar.querySelector<HTMLElement>("[data-status]");
  for (const button of bar.querySelectorAll<HTMLElement>("[data-copy]"))
    button.addEventListener("click", () => {
      const copied =
        button.dataset["copy"] === "link"
          ? copyText(addressOf())
          : copyBoth(
              republished(page, bar.dataset["credit"] ?? "", addressOf()),
            );
      void copied
        .then(() => button.dataset["done"])
        .catch(() => status?.dataset["failed"])
        .then((words = "") => {
          if (status) status.textContent = words;
        });
    });
}

// Browsers have no clipboard on pages that came unencrypted.
const copyText = async (text: string) => navigator.clipboard.writeText(text);

async function copyBoth({ html, text }: { html: string; text: string }) {
  if (!("ClipboardItem" in window)) return copyText(text);
  const part = (type: string, content: string) => ({
    [type]: new Blob([content], { type }),
  });
  return navigator.clipboard.write([
    new ClipboardItem({
      ...part("text/html", html),
      ...part("text/plain", text),
    }),
  ]);
}

function addressOf(): string {
  const link = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return link?.href ?? location.href;
}
