import { Link } from "@strapi/design-system";
import { writeVietnameseTime } from "@toa-soan/content-types/vietnamese/clock-entry";

import { durationOf } from "../publisher/figures.ts";
import { ArticleItem, Detail, HomeBox, Items } from "./home-box.tsx";

/** What was published last, how long it took until readers saw it, and where they see it. */
export function JustPublished() {
  return (
    <HomeBox>
      {({ published }) => (
        <Items empty="Chưa đăng bài nào.">
          {published.map(
            ({ documentId, headline, by, at, ms, isReleased, address }) => (
              <ArticleItem
                key={documentId}
                documentId={documentId}
                headline={headline}
                aside={
                  address &&
                  isReleased && (
                    <Link
                      href={address}
                      isExternal
                      aria-label={`Xem “${headline}” trên trang báo`}
                    >
                      Xem
                    </Link>
                  )
                }
              >
                <Detail>
                  {[
                    by ?? "Hệ thống",
                    writeVietnameseTime(at),
                    liveIn(ms, isReleased),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </Detail>
              </ArticleItem>
            ),
          )}
        </Items>
      )}
    </HomeBox>
  );
}

function liveIn(ms: number | null, isReleased: boolean): string {
  if (!isReleased) return "đang lên trang…";
  return ms === null ? "đã lên trang" : `lên trang sau ${durationOf(ms)}`;
}
