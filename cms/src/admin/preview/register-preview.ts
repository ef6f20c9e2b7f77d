import type { StrapiApp } from "@strapi/strapi/admin";

import { PreviewPanel } from "./preview-panel.tsx";

type Panel = (props: never) => object | null;

interface ContentManager {
  apis: {
    addEditViewSidePanel(change: (panels: Panel[]) => Panel[]): void;
  };
}

/** Adds the button that shows an article's draft on its page, below the buttons of the form. */
export function registerPreview(app: Pick<StrapiApp, "getPlugin">): void {
  const { apis } = app.getPlugin(
    "content-manager",
  ) as unknown as ContentManager;
  apis.addEditViewSidePanel(([buttons, ...others]) => [
    ...(buttons ? [buttons] : []),
    PreviewPanel,
    ...others,
  ]);
}
