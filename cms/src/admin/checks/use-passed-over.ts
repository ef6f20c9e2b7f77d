import {
  useAPIErrorHandler,
  useFetchClient,
  useNotification,
} from "@strapi/strapi/admin";
import type { Finding } from "@toa-soan/content-types/proofreading/finding";
import { useState } from "react";

import type { Checks } from "./use-checks.ts";

/**
 * Which findings somebody passed over, and passing over more. Of an article that was never saved
 * only this form knows it.
 */
export function usePassedOver(
  documentId: string | null,
  { report, setReport }: Checks,
) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const [here, setHere] = useState<string[]>([]);
  const isPassedOver = ({ key }: Finding) =>
    here.includes(key) || (report?.ignored.includes(key) ?? false);

  const pass = async (key: string, isIgnored: boolean): Promise<boolean> => {
    const changed = (keys: string[]) =>
      isIgnored ? [...keys, key] : keys.filter((each) => each !== key);
    try {
      if (documentId)
        await post("/newsroom/checks/ignored", { documentId, key, isIgnored });
      setHere(changed);
      setReport((known) => ({ ...known, ignored: changed(known.ignored) }));
      return true;
    } catch (error) {
      toggleNotification({
        type: "danger",
        message: formatAPIError(error as never),
      });
      return false;
    }
  };

  const all = report?.findings ?? [];
  return {
    shown: all.filter((finding) => !isPassedOver(finding)),
    passedOver: all.filter(isPassedOver),
    pass,
  };
}
