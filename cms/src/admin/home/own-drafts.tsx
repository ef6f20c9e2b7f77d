import { writeVietnameseTime } from "@toa-soan/content-types/vietnamese/clock-entry";

import { numberOf } from "../publisher/figures.ts";
import {
  AllOf,
  ArticleItem,
  Detail,
  HomeBox,
  Items,
  listAt,
} from "./home-box.tsx";

/** The drafts of whoever looks. */
export function OwnDrafts() {
  return (
    <HomeBox>
      {({ drafts: { count, articles } }) => (
        <>
          <Items empty="Bạn không có bài nháp nào. Viết bài mới ở mục Bài viết.">
            {articles.map(({ documentId, headline, at }) => (
              <ArticleItem
                key={documentId}
                documentId={documentId}
                headline={headline}
              >
                <Detail>Sửa lần cuối {writeVietnameseTime(at)}</Detail>
              </ArticleItem>
            ))}
          </Items>
          <AllOf count={count} shown={articles.length} to={listAt("draft")}>
            {`Xem cả ${numberOf(count)} bài nháp`}
          </AllOf>
        </>
      )}
    </HomeBox>
  );
}
