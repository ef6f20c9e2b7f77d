import { uidOf } from "@toa-soan/content-types/field";

interface LayoutField {
  name: string;
  size: number;
  attribute: object;
}

/** Panels of rows of fields, as the content manager lays a form out. */
export type Layout = LayoutField[][][];

/**
 * The layout of a form with an article's photos drawn by a custom field, in a row of their own
 * right behind the body. Other forms stay as they are.
 */
export function withPhotoList(layout: Layout, customField: string): Layout {
  const photos = layout.flat(2).find(isPhotos);
  if (!photos) return layout;
  const field = {
    ...photos,
    size: 12,
    attribute: { ...photos.attribute, customField: `global::${customField}` },
  };
  const hasBody = layout.flat(2).some(({ name }) => name === "body");
  return layout.map((panel) =>
    panel.flatMap((row) => {
      const others = row.filter((each) => !isPhotos(each));
      const isPlace = hasBody
        ? row.some(({ name }) => name === "body")
        : others.length < row.length;
      return [
        ...(others.length > 0 ? [others] : []),
        ...(isPlace ? [[field]] : []),
      ];
    }),
  );
}

/** Only articles have photos in this way. */
const isPhotos = ({ name, attribute }: LayoutField) =>
  name === "photos" &&
  (attribute as { target?: string }).target === uidOf("photo");
