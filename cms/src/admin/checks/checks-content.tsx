import {
  Accordion,
  Box,
  Button,
  Flex,
  Loader,
  Typography,
} from "@strapi/design-system";
import {
  useAPIErrorHandler,
  useFetchClient,
  useForm,
  useNotification,
} from "@strapi/strapi/admin";
import { dateInWords } from "@toa-soan/content-types/partial-date";
import type {
  Finding,
  Fix,
} from "@toa-soan/content-types/proofreading/finding";
import type { CheckReport } from "@toa-soan/content-types/proofreading/check-order";
import { useState } from "react";

import { CheckSettings } from "./check-settings.tsx";
import { FindingCard } from "./finding-card.tsx";
import { orderOf } from "./form-order.ts";
import { afterFix, textAt, undoOf, withFix } from "./form-text.ts";
import { TermOffers } from "./term-offers.tsx";
import { useChecks } from "./use-checks.ts";

const GROUPS = { titles: "Chức danh", spelling: "Chính tả" } as const;

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
  const isDisabled = useForm("ChecksContent", (state) => state.disabled);
  const onChange = useForm("ChecksContent", (state) => state.onChange);
  const addFieldRow = useForm("ChecksContent", (state) => state.addFieldRow);
  const { get, post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const { report, isChecking, hasFailed, check, setReport } = useChecks(
    orderOf(documentId, values),
  );
  const [done, setDone] = useState<Fix[]>([]);
  // Of an article that was never saved, what is passed over is known to this form only.
  const [passedOver, setPassedOver] = useState<string[]>([]);
  const [showsIgnored, setShowsIgnored] = useState(false);

  const change = (fix: Fix): boolean => {
    const { field } = fix.place;
    const next = withFix(textAt(values, field), fix);
    if (next === null) {
      toggleNotification({
        type: "warning",
        message: "Chữ ở chỗ này vừa đổi. Bài được soát lại; chưa sửa gì.",
      });
      void check();
      return false;
    }
    onChange(field, next);
    setReport((known) => ({
      ...known,
      findings: afterFix(known.findings, fix),
    }));
    return true;
  };
  const last = done.at(-1);
  const undo = () => {
    if (last && change(undoOf(last))) setDone((before) => before.slice(0, -1));
  };
  const choose = async (official: string, { key }: Finding) => {
    try {
      const { data } = await get<{ data: { id: number; name: string } }>(
        `/content-manager/collection-types/api::official.official/${official}`,
      );
      const { id, name } = data.data;
      addFieldRow("mentions", {
        official: {
          connect: [
            {
              id,
              documentId: official,
              name,
              label: name,
              apiData: { id, documentId: official, isTemporary: true },
              __temp_key__: "a0",
            },
          ],
          disconnect: [],
        },
        isFormer: false,
      });
      setReport((known) => ({
        ...known,
        findings: known.findings.filter((finding) => finding.key !== key),
      }));
    } catch (error) {
      toggleNotification({
        type: "danger",
        message: formatAPIError(error as never),
      });
    }
  };
  const ignore = async (key: string, isIgnored: boolean) => {
    try {
      if (documentId)
        await post("/newsroom/checks/ignored", { documentId, key, isIgnored });
      setPassedOver((before) =>
        isIgnored ? [...before, key] : before.filter((each) => each !== key),
      );
      setReport((known) => ({
        ...known,
        ignored: isIgnored
          ? [...known.ignored, key]
          : known.ignored.filter((each) => each !== key),
      }));
    } catch (error) {
      toggleNotification({
        type: "danger",
        message: formatAPIError(error as never),
      });
    }
  };

  const all = report?.findings ?? [];
  const isIgnored = ({ key }: Finding) =>
    passedOver.includes(key) || (report?.ignored.includes(key) ?? false);
  const shown = all.filter((finding) => !isIgnored(finding));
  const ignored = all.filter(isIgnored);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <Box role="status">
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
      {report && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          Chức danh xét theo {dateInWords(report.day)} (
          {DAY_FROM[report.dayFrom]})
          {report.right > 0 && `; ${report.right} chức danh đúng với danh mục`}.
        </Typography>
      )}
      {last && (
        <Flex
          role="status"
          gap={2}
          padding={3}
          hasRadius
          background="success100"
          justifyContent="space-between"
          wrap="wrap"
          style={{ overflowWrap: "anywhere" }}
        >
          <Typography variant="pi">
            Đã sửa “{brief(last.original)}” thành “{brief(last.replacement)}”.
          </Typography>
          <Button size="S" variant="tertiary" onClick={undo}>
            Hoàn tác
          </Button>
        </Flex>
      )}
      {(["titles", "spelling"] as const).map((group) => {
        const findings = shown.filter((finding) => finding.group === group);
        return (
          findings.length > 0 && (
            <Flex
              key={group}
              direction="column"
              alignItems="stretch"
              gap={2}
              width="100%"
            >
              <Typography tag="h3" variant="omega" fontWeight="bold">
                {GROUPS[group]} ({findings.length})
              </Typography>
              <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
                {findings.map((finding) => (
                  <FindingCard
                    key={`${finding.key} ${finding.place.field} ${finding.place.start}`}
                    finding={finding}
                    fieldName={report?.fields[finding.place.field] ?? "Nhân sự"}
                    mayFix={!isDisabled}
                    onFix={(fix) => {
                      if (change(fix)) setDone((before) => [...before, fix]);
                    }}
                    onChoose={(official) => void choose(official, finding)}
                    onIgnore={() => void ignore(finding.key, true)}
                  />
                ))}
              </Flex>
            </Flex>
          )
        );
      })}
      {report && (
        <TermOffers
          offers={report.offers}
          day={report.day}
          documentId={documentId}
          mayAdd={report.mayAddTerms}
        />
      )}
      {ignored.length > 0 && (
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Box>
            <Button
              size="S"
              variant="ghost"
              aria-expanded={showsIgnored}
              onClick={() => setShowsIgnored(!showsIgnored)}
            >
              {`Đã bỏ qua ${ignored.length} nhận xét`}
            </Button>
          </Box>
          {showsIgnored &&
            ignored.map(({ key, text }) => (
              <Flex key={key} gap={2} justifyContent="space-between">
                <Typography variant="pi" style={{ overflowWrap: "anywhere" }}>
                  {brief(text)}
                </Typography>
                <Button
                  size="S"
                  variant="tertiary"
                  onClick={() => void ignore(key, false)}
                >
                  Xét lại
                </Button>
              </Flex>
            ))}
        </Flex>
      )}
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

const brief = (text: string) =>
  text.length > 60 ? `${text.slice(0, 60)}…` : text;
