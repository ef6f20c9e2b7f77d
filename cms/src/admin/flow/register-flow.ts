import { adminApi, type StrapiApp } from "@strapi/strapi/admin";

import { flowPanel } from "./flow-panel.tsx";
import { onlyForPublishers, type DocumentAction } from "./own-actions.ts";
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

const ARTICLE = "api::article.article";

/**
 * Adds the stage to the article's form, and takes buttons from who may not press them.
 *
 * @returns adds the stage to lists and its panel above the others; called once Strapi has started.
 */
export function registerFlow(
  app: StrapiApp,
): (started: Pick<StrapiApp, "registerHook">) => void {
  const { apis } = app.getPlugin(
    "content-manager",
  ) as unknown as ContentManager;
  const refresh = (documentId: string) => {
    // Strapi keeps what it has loaded; a step may have changed it on the server.
    app.store?.dispatch(
      adminApi.util.invalidateTags([
        { type: "Document", id: `${ARTICLE}_${documentId}` },
        { type: "Document", id: `${ARTICLE}_LIST` },
      ] as never) as never,
    );
  };
  apis.addDocumentAction(onlyForPublishers);
  return ({ registerHook }) => {
    apis.addEditViewSidePanel(([buttons, ...others]) => [
      ...(buttons ? [buttons] : []),
      flowPanel(refresh),
      ...others,
    ]);
    registerHook("Admin/CM/pages/ListView/inject-column-in-table", stageColumn);
    registerHook("Admin/CM/pages/ListView/inject-in-filters", stageFilter);
  };
}
