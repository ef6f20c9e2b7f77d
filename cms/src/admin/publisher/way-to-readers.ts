import type { PublisherState } from "@toa-soan/content-types/publisher-state";

import { durationOf, numberOf, timeOf } from "./figures.ts";
import { noticesOf } from "./notices.ts";

/** How far something is on its way to readers, in a line and a smaller one. */
export interface Step {
  icon: "done" | "under-way" | "held" | "none";
  line: string;
  detail: string | null;
}

/** How the site as a whole is. */
export function stepOfSite(state: PublisherState): Step {
  const { publisher, waiting } = state;
  if (waiting)
    return isHeld(state)
      ? {
          icon: "held",
          line: `${numberOf(waiting.count)} thay đổi đang chờ lên trang`,
          detail: null,
        }
      : {
          icon: "under-way",
          line: `Đang phát hành ${numberOf(waiting.count)} thay đổi…`,
          detail: workOf(publisher),
        };
  return publisher
    ? {
        icon: "done",
        line: "Bạn đọc đang xem bản mới nhất",
        detail: workOf(publisher),
      }
    : { icon: "none", line: "Chưa phát hành lần nào", detail: null };
}

/** How the document is that the state was asked for. */
export function stepOfDocument(state: PublisherState): Step {
  const { document, publisher } = state;
  if (!document)
    return { icon: "none", line: "Chưa có trên trang báo", detail: null };
  const { isPublic, isReleased, changedAt, ms } = document;
  const at = changedAt && timeOf(changedAt);
  if (!isReleased)
    return isHeld(state)
      ? {
          icon: "held",
          line: isPublic ? "Đang chờ lên trang" : "Đang chờ gỡ khỏi trang",
          detail: at,
        }
      : {
          icon: "under-way",
          line: isPublic ? "Đang lên trang…" : "Đang gỡ khỏi trang…",
          detail: workOf(publisher),
        };
  if (ms === null)
    return {
      icon: isPublic ? "done" : "none",
      line: isPublic ? "Đang có trên trang báo" : "Đã gỡ khỏi trang báo",
      detail: at,
    };
  return {
    icon: isPublic ? "done" : "none",
    line: `${isPublic ? "Đã lên trang" : "Đã gỡ khỏi trang"} sau ${durationOf(ms)}`,
    detail: at,
  };
}

const isHeld = (state: PublisherState) =>
  noticesOf(state).some(({ tone }) => tone === "danger");

function workOf(publisher: PublisherState["publisher"]): string | null {
  const work = publisher?.work;
  if (!work) return null;
  const count = `${numberOf(work.done)}/${numberOf(work.of)}`;
  return work.what === "photos"
    ? `Đang xử lý ảnh: ${count}`
    : `Đang dựng trang: ${count}`;
}
