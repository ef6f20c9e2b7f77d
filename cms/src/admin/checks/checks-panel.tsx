import { useForm } from "@strapi/strapi/admin";

import type { PanelProps } from "../publisher/release-panel.tsx";
import { ChecksContent } from "./checks-content.tsx";

/** Beside an article's form: what title guard and proofreading say of it as it stands. */
export function ChecksPanel({
  model,
  documentId,
  activeTab,
}: PanelProps & { activeTab?: string }) {
  const isForm = useForm("ChecksPanel", () => true, false);
  if (model !== "api::article.article" || activeTab === "published" || !isForm)
    return null;
  return {
    title: "Soát bài",
    content: <ChecksContent documentId={documentId ?? null} />,
  };
}
