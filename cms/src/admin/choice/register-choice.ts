import type { StrapiApp } from "@strapi/strapi/admin";
import { CaretDown } from "@strapi/icons";
import type { ComponentType } from "react";

/** Registers the field that shows a list of Vietnamese choices and stores their short keys. */
export function registerChoice(app: StrapiApp): void {
  app.customFields.register({
    name: "choice",
    type: "string",
    icon: CaretDown,
    intlLabel: { id: "newsroom.choice.label", defaultMessage: "Lựa chọn" },
    intlDescription: {
      id: "newsroom.choice.description",
      defaultMessage: "Chọn một mục trong danh sách",
    },
    components: {
      Input: () =>
        import("./choice-input").then((module) => ({
          // Strapi's type has no place for the props that it passes.
          default: module.ChoiceInput as ComponentType,
        })),
    },
  });
}
