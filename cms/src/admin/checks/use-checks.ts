import { useFetchClient } from "@strapi/strapi/admin";
import {
  checkReport,
  type CheckOrder,
  type CheckReport,
} from "@toa-soan/content-types/proofreading/check-order";
import { useCallback, useEffect, useRef, useState } from "react";

import { onPhotoSaved } from "../photos/photo-events.ts";

/** How long an editor pauses before the article is looked through again. */
const PAUSE_MS = 1_200;

interface State {
  report: CheckReport | null;
  isChecking: boolean;
  hasFailed: boolean;
}

export type Checks = ReturnType<typeof useChecks>;

/** What the CMS says of the form as it stands, asked again whenever its author pauses. */
export function useChecks(order: CheckOrder) {
  const { post } = useFetchClient();
  const [checks, setChecks] = useState<State>({
    report: null,
    isChecking: false,
    hasFailed: false,
  });
  const asked = JSON.stringify(order);
  const latest = useRef(asked);
  latest.current = asked;
  const lastNumber = useRef(0);
  const check = useCallback(async () => {
    const question = latest.current;
    const number = ++lastNumber.current;
    // An answer about words that were changed meanwhile would point to wrong places.
    const isCurrent = () =>
      question === latest.current && number === lastNumber.current;
    setChecks((before) => ({ ...before, isChecking: true }));
    try {
      const { data } = await post<unknown>(
        "/newsroom/checks",
        JSON.parse(question),
      );
      const report = checkReport.parse(data);
      if (isCurrent())
        setChecks({ report, isChecking: false, hasFailed: false });
    } catch {
      if (isCurrent())
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
  // Captions are stored with their photos, not with the form.
  useEffect(() => onPhotoSaved(() => void check()), [check]);
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
