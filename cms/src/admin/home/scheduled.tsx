import { Typography } from "@strapi/design-system";
import { writeVietnameseTime } from "@toa-soan/content-types/vietnamese/clock-entry";

import { ArticleItem, Detail, HomeBox, Items } from "./home-box.tsx";

/** What will be published or taken down by itself, the next first, and what could not be. */
export function Scheduled() {
  return (
    <HomeBox>
      {({ scheduled }) => (
        <Items empty="Không có bài nào hẹn giờ.">
          {scheduled.map(({ documentId, headline, what, at, refused }) => (
            <ArticleItem
              key={`${what} ${documentId}`}
              documentId={documentId}
              headline={headline}
            >
              <Detail>
                {what === "publish" ? "Đăng" : "Gỡ"} lúc{" "}
                {writeVietnameseTime(at)} (giờ Việt Nam)
              </Detail>
              {refused !== null && (
                <Typography
                  tag="p"
                  role="alert"
                  variant="pi"
                  textColor="danger700"
                >
                  Hẹn giờ không thành. {refused}
                </Typography>
              )}
            </ArticleItem>
          ))}
        </Items>
      )}
    </HomeBox>
  );
}
