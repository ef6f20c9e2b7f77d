import type {
  PublisherState,
  Trouble,
} from "@toa-soan/content-types/publisher-state";

import { numberOf, timeOf } from "./figures.ts";

/** What editors have to know, in a box of its own. */
export interface Notice {
  tone: "danger" | "warning";
  title: string;
  text: string;
  /** What to do, where the text does not say so. */
  advice: string | null;
  /** Whose picture or file it is about, `photo ID` or `document ID`. */
  owner: string | null;
}

/** A publish takes a second; photos and a new template take longer, and are told of meanwhile. */
const LATE_MS = 10_000;
/** While nothing can be released, the publisher says so every five seconds. */
const SILENT_MS = 60_000;

const TITLES: Record<Trouble["kind"], string> = {
  release: "Chưa lên trang được, bạn đọc vẫn xem bản trước",
  "half-release": "Lên trang dở dang, bạn đọc thấy lẫn bản cũ và bản mới",
  stopped: "Bộ xuất bản đã dừng, bạn đọc vẫn xem bản trước",
  feed: "Bộ xuất bản không đọc được CMS, bạn đọc vẫn xem bản trước",
  photo: "Một ảnh chưa lên trang",
  file: "Một văn bản chưa có tệp để tải",
  check: "Chưa kiểm tra được trang báo trong đêm",
};

const NOTHING_IS_LOST =
  "Bài đã đăng được giữ nguyên, không cần đăng lại. Hãy chuyển dòng trên cho người phụ trách kỹ thuật; sửa xong, bài tự lên trang.";
const TELL = "Hãy chuyển dòng trên cho người phụ trách kỹ thuật.";

const ADVICE: Record<Trouble["kind"], string | null> = {
  release: NOTHING_IS_LOST,
  "half-release": NOTHING_IS_LOST,
  stopped: NOTHING_IS_LOST,
  feed: NOTHING_IS_LOST,
  photo: null,
  file: null,
  check: TELL,
};

/** What goes wrong with the site at the moment, the worst first. */
export function noticesOf(state: PublisherState): Notice[] {
  const { publisher } = state;
  const troubles = publisher?.troubles ?? [];
  return [
    ...troubles.filter(stopsReleases).map(noticeOf),
    ...behindNotice(state),
    ...backNotice(publisher),
    ...troubles.filter((trouble) => !stopsReleases(trouble)).map(noticeOf),
  ];
}

const stopsReleases = ({ kind }: Trouble) =>
  !["photo", "file", "check"].includes(kind);

const noticeOf = ({ kind, line, owner }: Trouble): Notice => ({
  tone: stopsReleases({ kind } as Trouble) ? "danger" : "warning",
  title: TITLES[kind],
  text: line,
  advice: ADVICE[kind],
  owner,
});

/** Nobody takes what waits. */
function behindNotice({ publisher, waiting }: PublisherState): Notice[] {
  if (!waiting || waiting.ms < LATE_MS) return [];
  const isTold = publisher?.troubles.some(stopsReleases) ?? false;
  if (publisher && publisher.silentMs < (isTold ? SILENT_MS : LATE_MS))
    return [];
  const last = publisher
    ? `Lần cuối có tin từ bộ xuất bản: ${timeOf(publisher.heardAt)}.`
    : "Chưa từng có tin từ bộ xuất bản.";
  return [
    {
      tone: "danger",
      title: `Bộ xuất bản chưa nhận ${numberOf(waiting.count)} thay đổi, bạn đọc vẫn xem bản trước`,
      text: `Thay đổi cũ nhất chờ từ ${timeOf(waiting.since)}. ${last}`,
      advice:
        "Bài đã đăng được giữ nguyên, không cần đăng lại. Hãy nhờ người phụ trách kỹ thuật xem bộ xuất bản có đang chạy không.",
      owner: null,
    },
  ];
}

/** What readers see was led back by hand. */
function backNotice(publisher: PublisherState["publisher"]): Notice[] {
  const release = publisher?.release;
  if (!release || release.backTo === null) return [];
  return [
    {
      tone: "warning",
      title: `Trang báo đã được lùi về bản ${numberOf(release.backTo)}`,
      text: `Người phụ trách kỹ thuật lùi trang lúc ${timeOf(release.at)}. Những gì đăng sau bản đó có thể chưa hiện với bạn đọc.`,
      advice: null,
      owner: null,
    },
  ];
}
