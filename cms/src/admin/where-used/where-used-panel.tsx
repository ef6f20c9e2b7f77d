import { Button, Flex, Link, Typography } from "@strapi/design-system";
import { useFetchClient } from "@strapi/strapi/admin";
import {
  USED_TYPES,
  whereUsed,
  type UsedType,
  type WhereUsed,
} from "@toa-soan/content-types/where-used";
import { useCallback, useEffect, useState } from "react";
import { Link as RouterLink } from "react-router-dom";

import type { PanelProps } from "../publisher/release-panel.tsx";

/** Beside the form of what articles show: which do, and what a change makes anew. */
export function WhereUsedPanel({ model, documentId, document }: PanelProps) {
  const type = USED_TYPES.find((name) => model === `api::${name}.${name}`);
  if (!type || !documentId) return null;
  return {
    title: "Đang dùng ở",
    content: (
      <Content
        key={`${documentId} ${document?.updatedAt}`}
        type={type}
        documentId={documentId}
      />
    ),
  };
}

function Content({ type, documentId }: { type: UsedType; documentId: string }) {
  const { get } = useFetchClient();
  const [used, setUsed] = useState<WhereUsed | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const load = useCallback(
    async (from: number) => {
      setFailed(false);
      try {
        const { data } = await get(
          `/newsroom/where-used/${type}/${documentId}?from=${from}`,
        );
        const answer = whereUsed.parse(data);
        setUsed((before) =>
          before && from > 0
            ? { ...answer, articles: [...before.articles, ...answer.articles] }
            : answer,
        );
      } catch {
        setFailed(true);
      }
    },
    [get, type, documentId],
  );
  useEffect(() => void load(0), [load]);

  if (!used)
    return (
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography tag="p" variant="omega">
          {hasFailed ? "Không tải được danh sách bài." : "Đang tải…"}
        </Typography>
        {hasFailed && (
          <Button size="S" variant="tertiary" onClick={() => void load(0)}>
            Tải lại
          </Button>
        )}
      </Flex>
    );
  const rest = used.total - used.articles.length;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography tag="p" variant="omega" fontWeight="semiBold">
        {used.total === 0
          ? "Chưa bài nào dùng."
          : `${used.total} bài: ${used.published} đã đăng, ${used.total - used.published} chỉ trong bản nháp.`}
      </Typography>
      {used.articles.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
          {used.articles.map(({ documentId: id, headline, isPublished }) => (
            <li key={id} style={{ overflowWrap: "anywhere" }}>
              <Link
                tag={RouterLink}
                to={`/content-manager/collection-types/api::article.article/${id}`}
              >
                {headline || "(chưa có tít)"}
              </Link>
              {!isPublished && (
                <Typography variant="pi" textColor="neutral600">
                  {" "}
                  (bản nháp)
                </Typography>
              )}
            </li>
          ))}
        </Flex>
      )}
      {rest > 0 && (
        <Button
          size="S"
          variant="tertiary"
          onClick={() => void load(used.articles.length)}
        >
          {`Xem thêm (còn ${rest} bài)`}
        </Button>
      )}
      {hasFailed && (
        <Typography tag="p" variant="pi" textColor="danger600">
          Không tải thêm được. Bấm “Xem thêm” lần nữa.
        </Typography>
      )}
      <Typography tag="p" variant="pi" textColor="neutral600">
        {renewal(used)}
      </Typography>
    </Flex>
  );
}

/** What a change of this document makes anew, in words. */
function renewal({ pages }: WhereUsed): string {
  const { articles, own, others } = pages;
  const count = articles + own + others;
  if (count === 0) return "Sửa ở đây không làm đổi trang nào đã công khai.";
  const parts = [
    articles > 0 && `${articles} bài đã đăng`,
    own > 0 && "trang riêng của mục này",
    others > 0 && `${others} trang khác có nhắc đến`,
  ].filter(Boolean);
  return `Sửa ở đây thì ít nhất ${count} trang được dựng lại: ${parts.join(", ")}; thêm các trang danh sách và nguồn tin có mục này.`;
}
