import { useFetchClient } from "@strapi/strapi/admin";
import { useEffect, useRef, useState } from "react";

import type { Page } from "./frame-document.ts";

/** After the last key; people who pause for so long look up. */
const QUIET_MS = 300;
/** The preview's process may be starting. */
const RETRY_MS = 5_000;

export interface ShownPage {
  /** `null` until the first answer. */
  page: Page | null;
  /** Why the newest page is not there, in Vietnamese; the last one stays. */
  problem: string | null;
  isAsking: boolean;
}

/**
 * The article's page with the values of its form, asked anew a moment after they change.
 *
 * @param documentId `new` for an article that was never saved.
 */
export function usePage(documentId: string, values: object): ShownPage {
  const { post } = useFetchClient();
  const [shown, setShown] = useState<ShownPage>({
    page: null,
    problem: null,
    isAsking: true,
  });
  const isFirst = useRef(true);
  const text = valuesOf(values);
  useEffect(() => {
    let isOver = false;
    let timer: number | undefined;
    const ask = async () => {
      setShown((before) => ({ ...before, isAsking: true }));
      try {
        const { data } = await post<Page>(`/newsroom/preview/${documentId}`, {
          values: JSON.parse(text) as object,
        });
        if (!isOver) setShown({ page: data, problem: null, isAsking: false });
      } catch (error) {
        if (isOver) return;
        setShown(({ page }) => ({
          page,
          problem: problemOf(error),
          isAsking: false,
        }));
        timer = window.setTimeout(() => void ask(), RETRY_MS);
      }
    };
    timer = window.setTimeout(() => void ask(), isFirst.current ? 0 : QUIET_MS);
    isFirst.current = false;
    return () => {
      isOver = true;
      window.clearTimeout(timer);
    };
  }, [post, documentId, text]);
  return shown;
}

/** A form's values as they are sent: a field that was emptied is said to be empty. */
export const valuesOf = (values: object) =>
  JSON.stringify(values, (_, value: unknown) =>
    value === undefined ? null : value,
  );

export function problemOf(error: unknown): string {
  const { response, message } = error as {
    response?: { data?: { error?: { message?: string } } };
    message?: string;
  };
  return (
    response?.data?.error?.message ??
    `Chưa xem trước được: máy chủ không trả lời (${message ?? "?"}). Sẽ tự thử lại; bài không đổi.`
  );
}
