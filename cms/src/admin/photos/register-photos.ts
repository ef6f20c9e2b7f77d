import type { StrapiApp } from "@strapi/strapi/admin";
import { Images } from "@strapi/icons";
import type { ComponentType } from "react";

import { withPhotoList, type Layout } from "./photo-list-layout.ts";

const NAME = "photo-list";

/**
 * Shows the photos of an article as a list of pictures with their words. What is stored stays a
 * relation: only the form draws the field with an input of our own.
 */
export function registerPhotos(app: StrapiApp): void {
  app.customFields.register({
    name: NAME,
    type: "json",
    icon: Images,
    intlLabel: { id: "newsroom.photos.label", defaultMessage: "Ảnh của bài" },
    intlDescription: {
      id: "newsroom.photos.description",
      defaultMessage: "Ảnh theo thứ tự, sửa ngay trong bài",
    },
    components: {
      Input: () =>
        import("./photo-list-input.tsx").then((module) => ({
          // Strapi's type has no place for the props that it passes.
          default: module.PhotoListInput as ComponentType,
        })),
    },
  });
}

/** Puts the list in the place of the plain relation; Strapi's own hooks must be there already. */
export function showPhotoList(app: Pick<StrapiApp, "registerHook">): void {
  app.registerHook(
    "Admin/CM/pages/EditView/mutate-edit-view-layout",
    ({ layout, ...rest }: { layout: { layout: Layout } }) => ({
      ...rest,
      layout: { ...layout, layout: withPhotoList(layout.layout, NAME) },
    }),
  );
}
