import { Flex, Link, Typography } from "@strapi/design-system";
import { WarningCircle } from "@strapi/icons";
import { Link as RouterLink } from "react-router-dom";

import type { Notice } from "./notices.ts";

/** A notice in a box of its own, which screen readers say as soon as it appears. */
export function NoticeBox({ notice }: { notice: Notice }) {
  const { tone, title, text, advice, owner } = notice;
  const [type, documentId] = owner?.split(" ") ?? [];
  return (
    <Flex
      role="alert"
      direction="column"
      alignItems="stretch"
      background={`${tone}100`}
      borderColor={`${tone}500`}
      hasRadius
      padding={3}
      gap={2}
      width="100%"
      style={{ overflowWrap: "anywhere" }}
    >
      <Flex gap={2} alignItems="flex-start">
        <WarningCircle
          fill={`${tone}700`}
          aria-hidden
          style={{ flexShrink: 0, marginTop: "2px" }}
        />
        <Typography tag="h3" variant="omega" fontWeight="bold">
          {title}
        </Typography>
      </Flex>
      <Typography tag="p" variant="omega">
        {text}
      </Typography>
      {advice && (
        <Typography tag="p" variant="omega">
          {advice}
        </Typography>
      )}
      {type && documentId && (
        <Link
          tag={RouterLink}
          to={`/content-manager/collection-types/api::${type}.${type}/${documentId}`}
        >
          {type === "photo" ? "Mở ảnh này" : "Mở văn bản này"}
        </Link>
      )}
    </Flex>
  );
}
