import {
  Box,
  Button,
  Field,
  Flex,
  Link,
  Loader,
  SearchForm,
  Searchbar,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from "@strapi/design-system";
import { Download } from "@strapi/icons";
import { Layouts, Page, useNotification } from "@strapi/strapi/admin";
import { AUDIT_ACTIONS, type AuditEntry } from "@toa-soan/content-types/audit";
import { contentTypes } from "@toa-soan/content-types/content-types";
import { readPartialDate } from "@toa-soan/content-types/partial-date";
import { actionOf } from "@toa-soan/content-types/roles";
import { TYPE_NAMES } from "@toa-soan/content-types/type-name";
import { useState } from "react";
import { Link as RouterLink } from "react-router-dom";
import { styled } from "styled-components";

import { timeOf } from "../publisher/figures.ts";
import { useAudit, type AuditFilters } from "./use-audit.ts";

/** The audit log: who did what and when, with search and export. */
export function AuditPage() {
  return (
    <Page.Protect permissions={[{ action: actionOf("audit"), subject: null }]}>
      <Log />
    </Page.Protect>
  );
}

function Log() {
  const [filters, setFilters] = useState<AuditFilters>({
    words: "",
    action: "",
    from: "",
    until: "",
  });
  const { entries, hasMore, isLost, load, exportCsv } = useAudit(filters);
  const { toggleNotification } = useNotification();
  const [isExporting, setExporting] = useState(false);
  const download = async () => {
    setExporting(true);
    try {
      await exportCsv();
    } catch {
      toggleNotification({
        type: "danger",
        message: "Không xuất được tệp. Thử lại sau; nhật ký không đổi.",
      });
    }
    setExporting(false);
  };
  const set = (change: Partial<AuditFilters>) =>
    setFilters((known) => ({ ...known, ...change }));
  return (
    <Layouts.Root>
      <Page.Title>Nhật ký</Page.Title>
      <Page.Main>
        <Layouts.Header
          title="Nhật ký"
          subtitle="Ai đã làm gì, lúc nào (giờ Việt Nam). Không ai sửa hay xóa được."
          primaryAction={
            <Button
              variant="secondary"
              startIcon={<Download />}
              loading={isExporting}
              onClick={() => void download()}
            >
              Xuất tệp CSV
            </Button>
          }
        />
        <Layouts.Content>
          <Filters filters={filters} set={set} />
          {isLost && (
            <Flex gap={3} wrap="wrap" paddingBottom={4}>
              <Typography>Không tải được nhật ký.</Typography>
              <Button variant="tertiary" onClick={() => void load(false)}>
                Thử lại
              </Button>
            </Flex>
          )}
          {!entries && !isLost && <Loader>Đang tải…</Loader>}
          {entries?.length === 0 && (
            <Box
              padding={8}
              background="neutral0"
              hasRadius
              shadow="tableShadow"
            >
              <Typography textColor="neutral600">
                Không có việc nào như vậy. Bỏ bớt điều kiện tìm.
              </Typography>
            </Box>
          )}
          <Flex direction="column" alignItems="stretch" gap={1} tag="ul">
            {entries?.map((entry) => (
              <Row key={entry.id} entry={entry} />
            ))}
          </Flex>
          {hasMore && (
            <Box paddingTop={4}>
              <Button variant="tertiary" onClick={() => void load(true)}>
                Xem thêm
              </Button>
            </Box>
          )}
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
}

function Filters({
  filters,
  set,
}: {
  filters: AuditFilters;
  set: (change: Partial<AuditFilters>) => void;
}) {
  return (
    <Flex gap={3} wrap="wrap" alignItems="flex-end" paddingBottom={4}>
      <Search>
        <SearchForm onSubmit={(event) => event.preventDefault()}>
          <Searchbar
            name="words"
            placeholder="Tìm theo người, việc, tên bài, không cần gõ dấu"
            value={filters.words}
            onChange={(event) => set({ words: event.target.value })}
            onClear={() => set({ words: "" })}
            clearLabel="Xóa ô tìm"
          >
            Tìm trong nhật ký
          </Searchbar>
        </SearchForm>
      </Search>
      <SingleSelect
        aria-label="Việc"
        value={filters.action}
        onChange={(value) => set({ action: String(value) })}
      >
        <SingleSelectOption value="">Mọi việc</SingleSelectOption>
        {Object.entries(AUDIT_ACTIONS).map(([action, label]) => (
          <SingleSelectOption key={action} value={action}>
            {label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Day label="Từ ngày" onDay={(from) => set({ from })} />
      <Day label="Đến ngày" onDay={(until) => set({ until })} />
    </Flex>
  );
}

/** A day as people write it; what is no day yet filters nothing. */
function Day({
  label,
  onDay,
}: {
  label: string;
  onDay: (day: string) => void;
}) {
  const [text, setText] = useState("");
  const dayOf = (written: string) => {
    const date = readPartialDate(written);
    return date?.length === 10 ? date : "";
  };
  const isWrong = text !== "" && dayOf(text) === "";
  return (
    <Field.Root {...(isWrong && { error: "Ghi như 23/7/2026" })}>
      <Field.Label>{label}</Field.Label>
      <Field.Input
        placeholder="23/7/2026"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          onDay(dayOf(event.target.value));
        }}
      />
      <Field.Error />
    </Field.Root>
  );
}

function Row({ entry }: { entry: AuditEntry }) {
  const { at, who, action, type, documentId, title, detail, address, isThere } =
    entry;
  const name = TYPE_NAMES.find((each) => each === type);

  return (
    <Flex
      tag="li"
      gap={3}
      wrap="wrap"
      alignItems="baseline"
      padding={3}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
    >
      <Typography variant="pi" textColor="neutral600" minWidth="14rem">
        {timeOf(at)}
      </Typography>
      <Box flex="1 1 24rem" minWidth={0} style={{ overflowWrap: "anywhere" }}>
        <Typography tag="p">
          <strong>{who || "Hệ thống"}</strong>:{" "}
          {(AUDIT_ACTIONS[action as keyof typeof AUDIT_ACTIONS] ?? action)
            .toString()
            .toLowerCase()}
          {name && ` ${contentTypes[name].label.toLowerCase()}`}
          {title && (
            <>
              {" “"}
              {name && documentId && isThere ? (
                <Link
                  tag={RouterLink}
                  to={`/content-manager/collection-types/${contentTypes[name].uid}/${documentId}`}
                >
                  {title}
                </Link>
              ) : (
                title
              )}
              ”
            </>
          )}
        </Typography>
        {(detail || address) && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {[detail, address && `từ ${address}`].filter(Boolean).join(" · ")}
          </Typography>
        )}
      </Box>
    </Flex>
  );
}

const Search = styled.div`
  flex: 0 1 42rem;
  min-width: 0;
`;
