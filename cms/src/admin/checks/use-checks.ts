import { useFetchClient } from "@strapi/strapi/admin";
import {
  checkReport,
  type CheckOrder,
  type CheckReport,
} from "@toa-soan/content-types/proofreading/check-order";
import { useCallback, useEffect, useRef, useState } from "react";

/** How long an editor pauses before the article is looked through again. */
const PAUSE_MS = 1_200;

interface Checks {
  report: CheckReport | null;
  isChecking: boolean;
  hasFailed: boolean;
}

/** What the CMS says of the form as it stands, asked again whenever its author pauses. */
export function useChecks(order: CheckOrder) {
  const { post } = useFetchClient();
  const [checks, setChecks] = useState<Checks>({
    report: null,
    isChecking: false,
    hasFailed: false,
  });
  const asked = JSON.stringify(order);
  const latest = useRef(asked);
  latest.current = asked;
  const check = useCallback(async () => {
    const question = latest.current;
    setChecks((before) => ({ ...before, isChecking: true }));
    try {
      const { data } = await post<unknown>(
        "/newsroom/checks",
        JSON.parse(question),
      );
      const report = checkReport.parse(data);
      // An answer about words that were changed meanwhile would point to wrong places.
      if (question === latest.current)
        setChecks({ report, isChecking: false, hasFailed: false });
    } catch {
      if (question === latest.current)
        setChecks((before) => ({
          ...before,
          isChecking: false,
          hasFailed: true,
        }));
    }
  }, [post]);
  const isFirst = useRef(true);
  useEffect(() => {
    const timer = window.setTimeout(
      () => void check(),
      isFirst.current ? 0 : PAUSE_MS,
    );
    isFirst.current = false;
    return () => window.clearTimeout(timer);
  }, [asked, check]);
  const setReport = useCallback(
    (change: (report: CheckReport) => CheckReport) =>
      setChecks((before) => ({
        ...before,
        report: before.report && change(before.report),
      })),
    [],
  );
  return { ...checks, check, setReport };
}
