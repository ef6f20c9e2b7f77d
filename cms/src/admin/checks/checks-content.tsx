import {
  Accordion,
  Box,
  Button,
  Flex,
  Loader,
  Typography,
} from "@strapi/design-system";
import { useForm } from "@strapi/strapi/admin";
import { dateInWords } from "@toa-soan/content-types/partial-date";
import type { CheckReport } from "@toa-soan/content-types/proofreading/check-order";
import { useRef } from "react";

import { CheckSettings } from "./check-settings.tsx";
import { DoneNotice } from "./done-notice.tsx";
import { FindingGroups } from "./finding-groups.tsx";
import { orderOf } from "./form-order.ts";
import { PassedOver } from "./passed-over.tsx";
import { TermOffers } from "./term-offers.tsx";
import { useChecks } from "./use-checks.ts";
import { useCorrections } from "./use-corrections.ts";
import { useNextFocus } from "./use-next-focus.ts";
import { usePassedOver } from "./use-passed-over.ts";

const DAY_FROM: Record<CheckReport["dayFrom"], string> = {
  event: "ngày sự kiện",
  published: "ngày đăng lần đầu",
  planned: "ngày hẹn đăng",
  today: "hôm nay",
};

export function ChecksContent({ documentId }: { documentId: string | null }) {
  const values = useForm(
    "ChecksContent",
    (state) => state.values as Record<string, unknown>,
  );
  const isFormFixed = useForm("ChecksContent", (state) => state.disabled);
  const checks = useChecks(orderOf(documentId, values));
  const { report, isChecking, hasFailed, check } = checks;
  const { shown, passedOver, pass } = usePassedOver(documentId, checks);
  const { last, correct, choose, undo } = useCorrections(checks);
  const panel = useRef<HTMLDivElement>(null);
  const { start, thenGoOn } = useNextFocus(panel);
  return (
    <Flex
      ref={panel}
      direction="column"
      alignItems="stretch"
      gap={4}
      width="100%"
    >
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <Box ref={start} role="status" tabIndex={-1}>
          <Typography variant="omega" fontWeight="semiBold">
            {summary(report, shown.length, hasFailed)}
          </Typography>
        </Box>
        <Button
          size="S"
          variant="tertiary"
          loading={isChecking}
          onClick={() => void check()}
        >
          Soát lại
        </Button>
      </Flex>
      {!report && isChecking && <Loader small>Đang soát…</Loader>}
      <Box>
        {report && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            Chức danh xét theo {dateInWords(report.day)} (
            {DAY_FROM[report.dayFrom]})
            {report.right > 0 &&
              `; ${report.right} chức danh đúng với danh mục`}
            .
          </Typography>
        )}
        <Box role="status">
          {last && (
            <DoneNotice said={last.said} onUndo={() => void thenGoOn(undo)} />
          )}
        </Box>
      </Box>
      {report && (
        <FindingGroups
          findings={shown}
          report={report}
          isFormFixed={isFormFixed}
          onFix={(fix) => void thenGoOn(() => correct(fix))}
          onChoose={(official, finding) =>
            void thenGoOn(() => choose(official, finding))
          }
          onIgnore={(key) => void thenGoOn(() => pass(key, true))}
        />
      )}
      {report && (
        <TermOffers
          offers={report.offers}
          day={report.day}
          documentId={documentId}
          mayAdd={report.mayAddTerms}
          thenGoOn={thenGoOn}
        />
      )}
      <PassedOver
        findings={passedOver}
        onReconsider={(key) => void thenGoOn(() => pass(key, false))}
      />
      <Accordion.Root size="S" collapsible>
        <Accordion.Item value="settings">
          <Accordion.Header>
            <Accordion.Trigger>Cách soát</Accordion.Trigger>
          </Accordion.Header>
          <Accordion.Content>
            <Box padding={3}>
              <CheckSettings onSaved={() => void check()} />
            </Box>
          </Accordion.Content>
        </Accordion.Item>
      </Accordion.Root>
    </Flex>
  );
}

function summary(
  report: CheckReport | null,
  count: number,
  hasFailed: boolean,
): string {
  if (hasFailed) return "Không soát được bài. Bấm “Soát lại”.";
  if (!report) return "Đang soát bài…";
  return count === 0 ? "Không thấy gì phải sửa." : `${count} chỗ nên xem lại`;
}
