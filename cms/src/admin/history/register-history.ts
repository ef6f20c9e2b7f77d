import type { StrapiApp } from "@strapi/strapi/admin";
import { Trash } from "@strapi/icons";

import { FormGuard } from "./form-guard.tsx";
import { HistoryPanel } from "./history-panel.tsx";
import { keepFormsOnRefusal } from "./refusals.ts";

type Panel = (props: never) => object | null;

interface ContentManager {
  apis: {
    addEditViewSidePanel(change: (panels: Panel[]) => Panel[]): void;
  };
  injectComponent(
    view: string,
    area: string,
    component: { name: string; Component: () => unknown },
  ): void;
}

/** Adds the versions beside each form, the guard of what is typed, and the page of deleted things. */
export function registerHistory(
  app: Pick<StrapiApp, "getPlugin" | "addMenuLink">,
): void {
  const manager = app.getPlugin("content-manager") as unknown as ContentManager;
  manager.apis.addEditViewSidePanel((panels) => [...panels, HistoryPanel]);
  manager.injectComponent("editView", "right-links", {
    name: "newsroom-form-guard",
    Component: FormGuard,
  });
  keepFormsOnRefusal();
  app.addMenuLink({
    to: "thung-rac",
    icon: Trash,
    intlLabel: { id: "newsroom.trash", defaultMessage: "Thùng rác" },
    permissions: [],
    position: 8,
    Component: () =>
      import("./trash-page.tsx").then(({ TrashPage }) => ({
        default: TrashPage,
      })),
  });
}
