import { Flex, Link } from "@strapi/design-system";
import { useIsDesktop, useNotification } from "@strapi/strapi/admin";
import type { PublisherState } from "@toa-soan/content-types/publisher-state";
import { TYPE_NAMES } from "@toa-soan/content-types/type-name";
import { useEffect } from "react";

import { NoticeBox } from "./notice-box.tsx";
import { noticesOf, type Notice } from "./notices.ts";
import { StepLine } from "./step-line.tsx";
import { usePublisherState } from "./use-publisher-state.ts";
import { stepOfDocument } from "./way-to-readers.ts";

/** What the content manager hands to a panel, as far as this one needs it. */
export interface PanelProps {
  /** `api::article.article` */
  model: string;
  documentId?: string;
  document?: { updatedAt?: string | null; status?: string };
}

/**
 * Beside the form: how far the document is on its way to readers, and what goes wrong. A document
 * that is being written for the first time has no panel.
 */
export function ReleasePanel({ model, documentId, document }: PanelProps) {
  const type = TYPE_NAMES.find((name) => model === `api::${name}.${name}`);
  const question =
    type && documentId
      ? new URLSearchParams({ type, document: documentId }).toString()
      : "";
  const { state } = usePublisherState(
    question,
    `${document?.updatedAt} ${document?.status}`,
  );
  const notices = state ? noticesOf(state) : [];
  useTold(notices);
  if (!state || !question) return null;
  return {
    title: "Phát hành",
    content: <Content state={state} notices={notices} />,
  };
}

function Content({
  state,
  notices,
}: {
  state: PublisherState;
  notices: Notice[];
}) {
  const { document } = state;
  return (
    <Flex direction="column" alignItems="flex-start" gap={3} width="100%">
      <StepLine step={stepOfDocument(state)} />
      {document?.address && document.isReleased && (
        <Link href={document.address} isExternal>
          Xem trên trang báo
        </Link>
      )}
      {notices.map((notice) => (
        <NoticeBox key={notice.owner ?? notice.title} notice={notice} />
      ))}
    </Flex>
  );
}

/** Where the panel is folded away, what is serious is told at the top as well, once. */
function useTold(notices: Notice[]): void {
  const isDesktop = useIsDesktop();
  const { toggleNotification } = useNotification();
  const serious = notices.find(({ tone }) => tone === "danger");
  const title = serious?.title.replace(/\d+/g, "") ?? "";
  useEffect(() => {
    if (isDesktop || !serious) return;
    toggleNotification({
      type: "danger",
      title: serious.title,
      message: serious.text,
      timeout: 10_000,
    });
    // Once for each trouble, not for each word that changes in it.
  }, [isDesktop, title, toggleNotification]);
}
