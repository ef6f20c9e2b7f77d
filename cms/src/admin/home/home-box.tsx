import { Box, Flex, Link, Typography } from "@strapi/design-system";
import { Widget } from "@strapi/strapi/admin";
import type { HomeState } from "@toa-soan/content-types/flow-state";
import type { ReactNode } from "react";
import { Link as RouterLink } from "react-router-dom";

import { useHome } from "./use-home.ts";

const ARTICLES = "/content-manager/collection-types/api::article.article";

interface HomeBoxProps {
  children: (home: HomeState) => ReactNode;
}

/** A box of the home page with what it shows, or that it is loading or lost. */
export function HomeBox({ children }: HomeBoxProps) {
  const { home, isLost } = useHome();
  if (!home) return isLost ? <Widget.Error /> : <Widget.Loading />;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {isLost && (
        <Typography tag="p" textColor="neutral600" role="status">
          Không hỏi được máy chủ, điều dưới đây có thể đã cũ. Đang thử lại…
        </Typography>
      )}
      {children(home)}
    </Flex>
  );
}

interface LineProps {
  documentId: string;
  headline: string;
  /** Beside the headline, for example the stage. */
  aside?: ReactNode;
  children: ReactNode;
}

/** One article: its headline leads to the form, below it what matters about it here. */
export function ArticleItem({
  documentId,
  headline,
  aside,
  children,
}: LineProps) {
  return (
    <Flex
      tag="li"
      direction="column"
      alignItems="stretch"
      gap={1}
      paddingBottom={3}
      borderStyle="solid"
      borderWidth="0 0 1px 0"
      borderColor="neutral150"
      style={{ overflowWrap: "anywhere" }}
    >
      <Flex gap={2} alignItems="flex-start" justifyContent="space-between">
        <Link tag={RouterLink} to={`${ARTICLES}/${documentId}`}>
          {headline || "(chưa có tít)"}
        </Link>
        {aside && <Box shrink={0}>{aside}</Box>}
      </Flex>
      {children}
    </Flex>
  );
}

/** The list of a box, or in words that it is empty. */
export function Items({
  children,
  empty,
}: {
  children: ReactNode[];
  empty: string;
}) {
  if (children.length === 0)
    return (
      <Typography tag="p" textColor="neutral600">
        {empty}
      </Typography>
    );
  return (
    <Flex
      tag="ul"
      direction="column"
      alignItems="stretch"
      gap={3}
      style={{ listStyle: "none", padding: 0 }}
    >
      {children}
    </Flex>
  );
}

/** A smaller line of an item. */
export const Detail = ({ children }: { children: ReactNode }) => (
  <Typography tag="p" variant="pi" textColor="neutral600">
    {children}
  </Typography>
);

/** Leads to all of what a box shows the first of. */
export function AllOf({
  count,
  shown,
  to,
  children,
}: {
  count: number;
  shown: number;
  to: string;
  children: string;
}) {
  if (count <= shown) return null;
  return (
    <Link tag={RouterLink} to={to}>
      {children}
    </Link>
  );
}

/** The list of articles at a stage. */
export const listAt = (stage: string) =>
  `${ARTICLES}?page=1&pageSize=20&sort=updatedAt:DESC&filters[$and][0][stage][$eq]=${stage}`;
