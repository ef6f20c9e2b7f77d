import type { StrapiApp } from "@strapi/strapi/admin";

import { FlowPanel } from "./flow-panel.tsx";
import { fitToFlow, type DocumentAction } from "./own-actions.ts";
import { stageColumn, stageFilter } from "./stage-in-lists.tsx";

type Panel = (props: never) => object | null;

interface ContentManager {
  apis: {
    addEditViewSidePanel(change: (panels: Panel[]) => Panel[]): void;
    addDocumentAction(
      change: (actions: DocumentAction[]) => DocumentAction[],
    ): void;
  };
}

/** Adds the steps of an article right below the button that saves it, and its stage to the lists. */
export function registerFlow(
  app: Pick<StrapiApp, "getPlugin" | "registerHook">,
): void {
  const { apis } = app.getPlugin(
    "content-manager",
  ) as unknown as ContentManager;
  apis.addDocumentAction(fitToFlow);
  apis.addEditViewSidePanel(([buttons, ...others]) => [
    ...(buttons ? [buttons] : []),
    FlowPanel,
    ...others,
  ]);
  app.registerHook(
    "Admin/CM/pages/ListView/inject-column-in-table",
    stageColumn,
  );
  app.registerHook("Admin/CM/pages/ListView/inject-in-filters", stageFilter);
}
