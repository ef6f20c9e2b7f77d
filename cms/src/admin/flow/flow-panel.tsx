import { Box, Flex, Loader, Typography } from "@strapi/design-system";
import { useForm } from "@strapi/strapi/admin";
import type { FlowState } from "@toa-soan/content-types/flow-state";
import { writeVietnameseTime } from "@toa-soan/content-types/vietnamese/clock-entry";

import { NoticeBox } from "../publisher/notice-box.tsx";
import type { PanelProps } from "../publisher/release-panel.tsx";
import { MoveButtons } from "./move-buttons.tsx";
import { MoveHistory } from "./move-history.tsx";
import { StageBadge } from "./stage-badge.tsx";
import { useFlow } from "./use-flow.ts";

/** Loads the article anew into the form after a step has changed it. */
type Refresh = (documentId: string) => void;

/** Beside an article's form: where it stands, the steps that this person may take, who did what. */
export const flowPanel = (refresh: Refresh) =>
  function FlowPanel({ model, documentId, document }: PanelProps) {
    if (model !== "api::article.article") return null;
    return {
      title: "Quy trình",
      content: documentId ? (
        <Content
          key={documentId}
          documentId={documentId}
          version={`${document?.updatedAt} ${document?.status}`}
          refresh={refresh}
        />
      ) : (
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <StageBadge stage="draft" />
          <Typography tag="p" variant="pi" textColor="neutral600">
            Lưu bài rồi gửi duyệt ở đây.
          </Typography>
        </Flex>
      ),
    };
  };

interface ContentProps {
  documentId: string;
  version: string;
  refresh: Refresh;
}

function Content({ documentId, version, refresh }: ContentProps) {
  const { state, isLost, move } = useFlow(documentId, version);
  const isUnsaved = useForm("FlowPanel", ({ modified }) => modified);
  if (!state)
    return isLost ? (
      <Typography tag="p" role="alert" textColor="danger700">
        Không hỏi được bài đang ở bước nào. Đang thử lại…
      </Typography>
    ) : (
      <Loader small>Đang xem bài ở bước nào</Loader>
    );
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Standing state={state} />
      {state.moves.length > 0 && (
        <MoveButtons
          moves={state.moves}
          isUnsaved={isUnsaved}
          onMove={async (name, note) => {
            const refusal = await move(name, note);
            if (refusal === null) refresh(documentId);
            return refusal;
          }}
        />
      )}
      <MoveHistory history={state.history} />
    </Flex>
  );
}

function Standing({ state }: { state: FlowState }) {
  const { stage, isPublic, mayEdit, publishAt, unpublishAt, refused } = state;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} role="status">
      <StageBadge stage={stage} />
      {isPublic && stage !== "published" && (
        <Line>Bạn đọc vẫn xem bản đã đăng trước đó.</Line>
      )}
      {publishAt && <Line>Hẹn đăng {inVietnam(publishAt)}.</Line>}
      {unpublishAt && <Line>Hẹn gỡ {inVietnam(unpublishAt)}.</Line>}
      {!mayEdit && (
        <Line>
          Chỉ đọc: bài của người khác hoặc đã duyệt. Cần viết lại thì nhờ biên
          tập viên trả lại bài.
        </Line>
      )}
      {refused && (
        <Box width="100%">
          <NoticeBox
            notice={{
              tone: "danger",
              title: "Hẹn giờ không thành",
              text: refused,
              advice: "Hệ thống thử lại mỗi phút cho đến khi được.",
              owner: null,
            }}
          />
        </Box>
      )}
    </Flex>
  );
}

const Line = ({ children }: { children: React.ReactNode }) => (
  <Typography tag="p" variant="pi" textColor="neutral700">
    {children}
  </Typography>
);

const inVietnam = (instant: string) =>
  `${writeVietnameseTime(instant)} (giờ Việt Nam)`;
