import type { StrapiApp } from "@strapi/strapi/admin";
import { Rocket } from "@strapi/icons";

import { ReleasePanel } from "./release-panel.tsx";

type Panel = (props: never) => object | null;

interface ContentManager {
  apis: {
    addEditViewSidePanel(change: (panels: Panel[]) => Panel[]): void;
  };
}

/** Adds the widget of the home page that says how the site is. */
export function registerPublisherWidget(app: StrapiApp): void {
  app.widgets.register((widgets) => [
    {
      id: "publisher",
      icon: Rocket,
      title: { id: "newsroom.publisher.title", defaultMessage: "Phát hành" },
      component: () =>
        import("./publisher-widget.tsx").then(
          (module) => module.PublisherWidget,
        ),
    },
    ...widgets,
  ]);
}

/** Adds the panel beside each form, below the buttons; the other panels must be there already. */
export function registerReleasePanel(app: Pick<StrapiApp, "getPlugin">): void {
  const { apis } = app.getPlugin(
    "content-manager",
  ) as unknown as ContentManager;
  apis.addEditViewSidePanel(([buttons, ...others]) => [
    ...(buttons ? [buttons] : []),
    ReleasePanel,
    ...others,
  ]);
}
