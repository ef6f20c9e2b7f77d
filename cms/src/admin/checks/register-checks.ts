import type { StrapiApp } from "@strapi/strapi/admin";

import { WhereUsedPanel } from "../where-used/where-used-panel.tsx";
import { ChecksPanel } from "./checks-panel.tsx";

type Panel = (props: never) => object | null;

interface ContentManager {
  apis: {
    addEditViewSidePanel(change: (panels: Panel[]) => Panel[]): void;
  };
}

/** Adds the panels “Soát bài” beside articles and “Đang dùng ở” beside what they show, at the end. */
export function registerChecks(app: Pick<StrapiApp, "getPlugin">): void {
  const { apis } = app.getPlugin(
    "content-manager",
  ) as unknown as ContentManager;
  apis.addEditViewSidePanel((panels) => [
    ...panels,
    ChecksPanel,
    WhereUsedPanel,
  ]);
}
