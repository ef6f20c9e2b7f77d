import { contentTypes } from "@toa-soan/content-types/content-types";
import type { ContentType } from "@toa-soan/content-types/content-type";
import type { Component, Field } from "@toa-soan/content-types/field";

import { LISTS } from "./list-columns.ts";

/** What the content manager keeps of a form: names, hints, places and list columns. */
export interface FormConfiguration {
  settings: Record<string, unknown>;
  metadatas: Record<string, { edit: object; list: object }>;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
}

const ROW = 12;

const STRAPI_FIELDS: Record<string, string> = {
  id: "Số",
  documentId: "Mã",
  createdAt: "Tạo lúc",
  updatedAt: "Sửa lúc",
  publishedAt: "Đăng lúc",
  createdBy: "Người tạo",
  updatedBy: "Người sửa",
};

/** The form and the list of a content type. */
export function formOf(type: ContentType): FormConfiguration {
  const { columns, sortBy, order } = LISTS[type.name];
  return {
    settings: settings(type.titleField, sortBy, order),
    // Strapi puts on the form what a configuration does not know: the desk's fields are named too.
    metadatas: metadatas({ ...type.fields, ...type.deskFields }),
    layouts: { list: columns, edit: rowsOf(type.fields) },
  };
}

/** The form of a component. */
export function componentFormOf({ fields }: Component): FormConfiguration {
  const [first = "id"] = Object.keys(fields).filter(
    (name) => fields[name]?.attribute["type"] === "string",
  );
  return {
    settings: settings(first, first, "ASC"),
    metadatas: metadatas(fields),
    layouts: { list: [], edit: rowsOf(fields) },
  };
}

const settings = (mainField: string, sortBy: string, order: string) => ({
  bulkable: true,
  filterable: true,
  searchable: true,
  pageSize: 20,
  mainField,
  defaultSortBy: sortBy,
  defaultSortOrder: order,
});

function metadatas(fields: Record<string, Field>) {
  const own = Object.entries(fields).map(([name, field]) => {
    const { label, hint, reference, isHidden, parts, attribute } = field;
    const isColumn = !parts && attribute["type"] !== "json";
    return [
      name,
      {
        edit: {
          label,
          description: hint,
          placeholder: "",
          visible: !isHidden,
          editable: true,
          ...(reference && {
            mainField: contentTypes[reference.target].titleField,
          }),
        },
        list: {
          label,
          searchable: isColumn && !reference,
          sortable: isColumn && attribute["type"] !== "media",
        },
      },
    ] as const;
  });
  const strapis = Object.entries(STRAPI_FIELDS).map(
    ([name, label]) =>
      [
        name,
        {
          edit: { label, description: "", placeholder: "", visible: false },
          list: { label, searchable: true, sortable: true },
        },
      ] as const,
  );
  return Object.fromEntries([...own, ...strapis]);
}

/** Rows of twelve columns, in the order in which the fields are defined. */
function rowsOf(fields: Record<string, Field>) {
  const rows: { name: string; size: number }[][] = [];
  let used = ROW;
  for (const [name, field] of Object.entries(fields)) {
    if (field.isHidden) continue;
    const size = sizeOf(field);
    if (used + size > ROW) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push({ name, size });
    used += size;
  }
  return rows;
}

function sizeOf({ attribute }: Field): number {
  const wide = ["text", "richtext", "component", "json"];
  return wide.includes(String(attribute["type"])) ? ROW : ROW / 2;
}
