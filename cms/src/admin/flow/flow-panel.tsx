import { Box, Flex, Loader, Typography } from "@strapi/design-system";
import { useAuth, useForm } from "@strapi/strapi/admin";
import type { FlowState } from "@toa-soan/content-types/flow-state";
import { actionOf } from "@toa-soan/content-types/roles";
import {
  MOVES,
  movesFrom,
  type Move,
  type MoveName,
} from "@toa-soan/content-types/stages";
import { writeVietnameseTime } from "@toa-soan/content-types/vietnamese/clock-entry";

import { NoticeBox } from "../publisher/notice-box.tsx";
import type { PanelProps } from "../publisher/release-panel.tsx";
import { ARTICLE, useFlow } from "./flow-api.ts";
import { MoveButtons } from "./move-buttons.tsx";
import { MoveHistory } from "./move-history.tsx";
import { StageBadge } from "./stage-badge.tsx";
import { useStep } from "./use-step.ts";

/** Beside an article's form: where it stands, the steps that this person may take, who did what. */
export function FlowPanel({ model, documentId }: PanelProps) {
  if (model !== ARTICLE) return null;
  return {
    title: "Quy trình",
    content: documentId ? (
      <Stored key={documentId} documentId={documentId} />
    ) : (
      <New />
    ),
  };
}

function Stored({ documentId }: { documentId: string }) {
  const { state, isLost } = useFlow(documentId);
  const isUnsaved = useForm("FlowPanel", ({ modified }) => modified);
  const isReadersText = useForm("FlowPanel", ({ disabled }) => disabled);
  const take = useStep(documentId);
  if (!state)
    return isLost ? (
      <Typography tag="p" role="alert" textColor="danger700">
        Không hỏi được bài đang ở bước nào. Đang thử lại…
      </Typography>
    ) : (
      <Loader small>Đang xem bài ở bước nào</Loader>
    );
  const isOffered = (name: MoveName) => {
    // Beside the text that readers see there is no draft to move on.
    if (isReadersText) return name === "unpublish";
    // What is published already has nothing to publish until somebody types.
    return name !== "publish" || state.stage !== "published" || isUnsaved;
  };
  return (
    <Column>
      <Standing state={state} />
      <MoveButtons
        moves={state.moves.filter(isOffered)}
        isUnsaved={isUnsaved}
        onMove={take}
      />
      <MoveHistory history={state.history} />
    </Column>
  );
}

/** An article that nobody has saved yet: its first save may be its first step. */
function New() {
  const isUnsaved = useForm("FlowPanel", ({ modified }) => modified);
  const permissions = useAuth("FlowPanel", (auth) => auth.permissions);
  const take = useStep(undefined);
  const mayTake = (name: MoveName) => {
    const { duty }: Move = MOVES[name];
    return !duty || permissions.some(({ action }) => action === actionOf(duty));
  };
  return (
    <Column>
      <Flex>
        <StageBadge stage="draft" />
      </Flex>
      {isUnsaved ? (
        <MoveButtons
          moves={movesFrom("draft", false).filter(mayTake)}
          isUnsaved
          onMove={take}
        />
      ) : (
        <Typography tag="p" variant="pi" textColor="neutral600">
          Viết bài rồi gửi duyệt ở đây.
        </Typography>
      )}
    </Column>
  );
}

/** On a narrow screen the panels of the drawer stand below each other without a frame. */
const Column = ({ children }: { children: React.ReactNode }) => (
  <Flex
    direction="column"
    alignItems="stretch"
    gap={3}
    width="100%"
    paddingBottom={{ initial: 5, large: 0 }}
  >
    {children}
  </Flex>
);

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
