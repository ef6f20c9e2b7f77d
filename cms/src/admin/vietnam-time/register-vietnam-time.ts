import type { StrapiApp } from "@strapi/strapi/admin";
import { Calendar, Clock } from "@strapi/icons";
import type { ComponentType } from "react";

/** Registers the fields that show and take instants in Vietnam's time, and days, day first. */
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
  app.customFields.register({
    name: "vietnam-date",
    type: "string",
    icon: Calendar,
    intlLabel: { id: "newsroom.vietnam-date.label", defaultMessage: "Ngày" },
    intlDescription: {
      id: "newsroom.vietnam-date.description",
      defaultMessage: "Ngày, tháng hoặc năm",
    },
    components: {
      Input: () =>
        import("./vietnam-date-input").then((module) => ({
          default: module.VietnamDateInput as ComponentType,
        })),
    },
  });
}
