import { useFetchClient } from "@strapi/strapi/admin";
import { auditPage } from "@toa-soan/content-types/audit";

import { usePages } from "../lists/use-pages.ts";

export interface AuditFilters {
  words: string;
  /** Name of an action, or nothing. */
  action: string;
  /** Days in Vietnam, `2026-11-27`, or nothing. */
  from: string;
  until: string;
}

/** The audit log as filtered, page by page. */
export function useAudit(filters: AuditFilters) {
  const { get } = useFetchClient();
  const pages = usePages("/newsroom/audit", filters, auditPage.parse);
  const exportCsv = async () => {
    const { data } = await get<Blob>("/newsroom/audit.csv", {
      params: { ...filters },
      responseType: "blob",
    });
    const url = URL.createObjectURL(data);
    const link = document.createElement("a");
    link.href = url;
    link.download = "nhat-ky.csv";
    link.click();
    URL.revokeObjectURL(url);
  };
  return { ...pages, exportCsv };
}
