import { Loader } from "@strapi/design-system";
import type { StrapiApp } from "@strapi/strapi/admin";
import { lazy, Suspense } from "react";

import type { MarkdownFieldProps } from "./markdown-field.tsx";

const MarkdownField = lazy(async () => ({
  default: (await import("./markdown-field.tsx")).MarkdownField,
}));

const Input = (props: MarkdownFieldProps) => (
  <Suspense fallback={<Loader>Đang mở khung viết…</Loader>}>
    <MarkdownField {...props} />
  </Suspense>
);

/** Puts an editor of Markdown in place of Strapi's; what is stored stays the same. */
export function registerWriting(app: Pick<StrapiApp, "addFields">): void {
  app.addFields({ type: "richtext", Component: Input as never });
}
