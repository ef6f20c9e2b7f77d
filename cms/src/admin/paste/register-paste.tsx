import type { StrapiApp } from "@strapi/strapi/admin";
import { Files } from "@strapi/icons";

import { PasteLink } from "./paste-link.tsx";
import { MAY_WRITE, PASTE_PATH } from "./paste-path.ts";

interface ContentManager {
  injectComponent(
    view: "listView",
    place: "actions",
    component: { name: string; Component: () => unknown },
  ): void;
}

/** Adds the page "Dán bài" and its link in the menu, for whoever may write articles. */
export function registerPaste(app: StrapiApp): void {
  app.addMenuLink({
    to: PASTE_PATH,
    icon: Files,
    position: 1,
    intlLabel: { id: "newsroom.paste.title", defaultMessage: "Dán bài" },
    permissions: MAY_WRITE,
    Component: () =>
      import("./paste-page.tsx").then((module) => ({
        default: module.PastePage,
      })),
  });
}

/** Adds the way to "Dán bài" to the list of articles; the content manager must be there already. */
export function registerPasteLink(app: Pick<StrapiApp, "getPlugin">): void {
  const contentManager = app.getPlugin(
    "content-manager",
  ) as unknown as ContentManager;
  contentManager.injectComponent("listView", "actions", {
    name: "newsroom-paste",
    Component: PasteLink,
  });
}
