import {
  Box,
  Button,
  Flex,
  Loader,
  SearchForm,
  Searchbar,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from "@strapi/design-system";
import {
  Layouts,
  Page,
  useFetchClient,
  useNotification,
} from "@strapi/strapi/admin";
import { contentTypes } from "@toa-soan/content-types/content-types";
import {
  restored,
  trashPage,
  type Deleted,
} from "@toa-soan/content-types/history";
import { TYPE_NAMES, type TypeName } from "@toa-soan/content-types/type-name";
import { styled } from "styled-components";
import { useState } from "react";

import { usePages } from "../lists/use-pages.ts";
import { timeOf } from "../publisher/figures.ts";
import { whoOf } from "./people-words.ts";

/** Deleted documents, and the way back for each. */
export function TrashPage() {
  const [words, setWords] = useState("");
  const [type, setType] = useState("");
  const { entries, hasMore, isLost, load, remove } = usePages(
    "/newsroom/trash",
    { words, type },
    trashPage.parse,
  );
  return (
    <Layouts.Root>
      <Page.Title>Thùng rác</Page.Title>
      <Page.Main>
        <Layouts.Header
          title="Thùng rác"
          subtitle="Mục đã xóa được giữ lại nguyên vẹn. Bài đưa trở lại là bản nháp, đăng lại thì trang cũ sống lại."
        />
        <Layouts.Content>
          <Flex gap={3} wrap="wrap" paddingBottom={4}>
            <Search>
              <SearchForm onSubmit={(event) => event.preventDefault()}>
                <Searchbar
                  name="words"
                  placeholder="Tìm theo tên, không cần gõ dấu"
                  value={words}
                  onChange={(event) => setWords(event.target.value)}
                  onClear={() => setWords("")}
                  clearLabel="Xóa ô tìm"
                >
                  Tìm trong thùng rác
                </Searchbar>
              </SearchForm>
            </Search>
            <SingleSelect
              aria-label="Loại"
              value={type}
              onChange={(value) => setType(String(value))}
            >
              <SingleSelectOption value="">Mọi loại</SingleSelectOption>
              {TYPE_NAMES.map((name) => (
                <SingleSelectOption key={name} value={name}>
                  {contentTypes[name].label}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Flex>
          {isLost && (
            <Flex gap={3} wrap="wrap" paddingBottom={4}>
              <Typography>Không tải được thùng rác.</Typography>
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
                {words || type
                  ? "Không có mục đã xóa nào như vậy."
                  : "Thùng rác trống."}
              </Typography>
            </Box>
          )}
          <Flex direction="column" alignItems="stretch" gap={2} tag="ul">
            {entries?.map((entry) => (
              <Row
                key={`${entry.type} ${entry.documentId}`}
                entry={entry}
                onBack={remove}
              />
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

function Row({
  entry,
  onBack,
}: {
  entry: Deleted;
  onBack: (entry: Deleted) => void;
}) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isBusy, setBusy] = useState(false);
  const type = contentTypes[entry.type as TypeName];
  const bringBack = async () => {
    setBusy(true);
    try {
      const { data } = await post(
        `/newsroom/trash/${entry.type}/${entry.documentId}`,
      );
      const { left } = restored.parse(data);
      toggleNotification({
        type: left.length > 0 ? "warning" : "success",
        title: `Đã đưa “${entry.title}” trở lại${type.hasDrafts ? " thành bản nháp" : ""}`,
        ...(left.length > 0 && {
          message: `Không đưa trở lại được: ${left.join(" ")}`,
        }),
        link: {
          url: `/admin/content-manager/collection-types/${type.uid}/${entry.documentId}`,
          label: "Mở",
        },
        timeout: 10_000,
      });
      onBack(entry);
    } catch (error) {
      toggleNotification({ type: "danger", message: messageOf(error) });
      setBusy(false);
    }
  };
  return (
    <Flex
      tag="li"
      justifyContent="space-between"
      gap={3}
      wrap="wrap"
      padding={4}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
    >
      <Box flex="1 1 24rem" minWidth={0} style={{ overflowWrap: "anywhere" }}>
        <Typography tag="h2" variant="omega" fontWeight="semiBold">
          {entry.title || "(chưa có tên)"}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {type.label}
          {entry.wasPublic && ", từng đăng"} · {whoOf(entry.who)} xóa lúc{" "}
          {timeOf(entry.at)}
        </Typography>
      </Box>
      <Button
        variant="secondary"
        loading={isBusy}
        onClick={() => void bringBack()}
        aria-label={`Đưa trở lại ${entry.title}`}
      >
        Đưa trở lại
      </Button>
    </Flex>
  );
}

const messageOf = (error: unknown): string =>
  (error as { response?: { data?: { error?: { message?: string } } } }).response
    ?.data?.error?.message ?? "Không đưa trở lại được. Thử lại sau.";

const Search = styled.div`
  flex: 0 1 42rem;
  min-width: 0;
`;
