import { Flex, Link, Typography } from "@strapi/design-system";
import { writeVietnameseTime } from "@toa-soan/content-types/vietnamese/clock-entry";
import { Link as RouterLink } from "react-router-dom";

import { numberOf } from "../publisher/figures.ts";
import { AllOf, Detail, HomeBox, Items } from "./home-box.tsx";

const COMMENTS = "/content-manager/collection-types/api::comment.comment";

/** Readers' comments that wait to be looked at. */
export function Comments() {
  return (
    <HomeBox>
      {({ comments }) => (
        <>
          <Items empty="Không có ý kiến nào chờ duyệt.">
            {(comments?.newest ?? []).map(
              ({ documentId, name, text, at, headline }) => (
                <Flex
                  key={documentId}
                  tag="li"
                  direction="column"
                  alignItems="stretch"
                  gap={1}
                  style={{ overflowWrap: "anywhere" }}
                >
                  <Link tag={RouterLink} to={`${COMMENTS}/${documentId}`}>
                    {name}
                  </Link>
                  <Typography tag="p" ellipsis>
                    {text}
                  </Typography>
                  <Detail>
                    {[
                      at && writeVietnameseTime(at),
                      headline && `“${headline}”`,
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </Detail>
                </Flex>
              ),
            )}
          </Items>
          <AllOf
            count={comments?.count ?? 0}
            shown={comments?.newest.length ?? 0}
            to={`${COMMENTS}?page=1&pageSize=20&filters[$and][0][moderation][$eq]=waiting`}
          >
            {`Xem cả ${numberOf(comments?.count ?? 0)} ý kiến chờ duyệt`}
          </AllOf>
        </>
      )}
    </HomeBox>
  );
}
