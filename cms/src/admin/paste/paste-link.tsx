import { LinkButton } from "@strapi/design-system";
import { Files } from "@strapi/icons";
import { useRBAC } from "@strapi/strapi/admin";
import { Link, useLocation } from "react-router-dom";

import { isArticleList, MAY_WRITE, PASTE_PATH } from "./paste-path.ts";

/** The way to "Dán bài" above the list of articles. */
export function PasteLink() {
  const { pathname } = useLocation();
  const { allowedActions } = useRBAC(MAY_WRITE);
  if (!isArticleList(pathname) || !allowedActions["canCreate"]) return null;
  return (
    <LinkButton
      tag={Link}
      to={`/${PASTE_PATH}`}
      variant="secondary"
      size="S"
      startIcon={<Files />}
    >
      Dán bài
    </LinkButton>
  );
}
