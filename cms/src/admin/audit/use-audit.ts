import { useFetchClient } from "@strapi/strapi/admin";
import { auditPage, type AuditEntry } from "@toa-soan/content-types/audit";
import { useCallback, useEffect, useState } from "react";

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
  const [entries, setEntries] = useState<AuditEntry[] | null>(null);
  const [before, setBefore] = useState<number | null>(null);
  const [isLost, setLost] = useState(false);
  const load = useCallback(
    async (isMore: boolean) => {
      try {
        const { data } = await get("/newsroom/audit", {
          params: { ...filters, ...(isMore && before && { before }) },
        });
        const page = auditPage.parse(data);
        setEntries((known) =>
          isMore ? [...(known ?? []), ...page.entries] : page.entries,
        );
        setBefore(page.before);
        setLost(false);
      } catch {
        setLost(true);
      }
    },
    [get, filters, before],
  );
  useEffect(() => {
    const timer = setTimeout(() => void load(false), 250);
    return () => clearTimeout(timer);
    // A page more is asked by its button.
  }, [filters]);
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
  return { entries, hasMore: before !== null, isLost, load, exportCsv };
}
