import type { StrapiApp } from "@strapi/strapi/admin";
import { Clock } from "@strapi/icons";
import type { ComponentType } from "react";

/** Registers the field that shows and takes instants in Vietnam's time. */
export function registerVietnamTime(app: StrapiApp): void {
  app.customFields.register({
    name: "vietnam-time",
    type: "datetime",
    icon: Clock,
    intlLabel: {
      id: "newsroom.vietnam-time.label",
      defaultMessage: "Ngày giờ",
    },
    intlDescription: {
      id: "newsroom.vietnam-time.description",
      defaultMessage: "Ngày và giờ Việt Nam",
    },
    components: {
      Input: () =>
        import("./vietnam-time-input").then((module) => ({
          // Strapi's type has no place for the props that it passes.
          default: module.VietnamTimeInput as ComponentType,
        })),
    },
  });
}
