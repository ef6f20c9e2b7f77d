import { Box, Button, Flex, Loader, Typography } from "@strapi/design-system";
import { VERSION_ACTIONS, type Version } from "@toa-soan/content-types/history";
import { TYPE_NAMES } from "@toa-soan/content-types/type-name";
import { useState } from "react";
import { styled } from "styled-components";

import { timeOf } from "../publisher/figures.ts";
import { useVersions } from "./history-api.ts";
import { fieldsInShort, whoOf } from "./people-words.ts";
import { usePlace } from "./use-place.ts";
import { VersionModal } from "./version-modal.tsx";

const SHOWN_AT_FIRST = 5;

const NOWHERE = { type: "", model: "", documentId: "", isSingle: false };

/** Beside the form: who saved and published the document when, and the way back to each version. */
export function HistoryPanel({
  model,
  document,
}: {
  model: string;
  document?: { documentId?: string };
}) {
  const isOurs = TYPE_NAMES.some((name) => model === `api::${name}.${name}`);
  if (!isOurs || !document?.documentId) return null;
  return { title: "Lịch sử", content: <History /> };
}

function History() {
  const place = usePlace();
  const [isWhole, setWhole] = useState(false);
  const [opened, setOpened] = useState<Version | null>(null);
  const [below, setBelow] = useState<number>();
  const { data, isError, refetch } = useVersions(
    { ...(place ?? NOWHERE), ...(below && { below }) },
    { skip: !place },
  );
  if (isError)
    return (
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography>Không tải được lịch sử.</Typography>
        <Button variant="tertiary" onClick={() => refetch()}>
          Thử lại
        </Button>
      </Flex>
    );
  if (!place || !data) return <Loader small>Đang tải lịch sử…</Loader>;
  const { versions, mayRestore } = data;
  if (versions.length === 0)
    return (
      <Typography textColor="neutral600">
        Chưa có bản nào. Từ lần lưu tới, mỗi lần lưu là một bản.
      </Typography>
    );
  const isFirstPage = below === undefined;
  const shown = isWhole ? versions : versions.slice(0, SHOWN_AT_FIRST);
  return (
    <Box width="100%">
      <List>
        {shown.map((version) => (
          <li key={version.number}>
            <Entry type="button" onClick={() => setOpened(version)}>
              <Typography fontWeight="semiBold">
                {VERSION_ACTIONS[version.action]}
                {version.fields.length > 0 && (
                  <Typography textColor="neutral600">
                    {" "}
                    {fieldsInShort(version.fields)}
                  </Typography>
                )}
              </Typography>
              <Typography variant="pi" textColor="neutral600">
                {whoOf(version.who)}, {timeOf(version.at)}
              </Typography>
            </Entry>
          </li>
        ))}
      </List>
      {versions.length > SHOWN_AT_FIRST && (
        <Button variant="ghost" size="S" onClick={() => setWhole(!isWhole)}>
          {isWhole ? "Thu gọn" : `Xem cả ${versions.length} bản`}
        </Button>
      )}
      {isWhole && data.below !== null && (
        <Button
          variant="ghost"
          size="S"
          onClick={() => setBelow(data.below ?? undefined)}
        >
          Bản cũ hơn
        </Button>
      )}
      {!isFirstPage && (
        <Button variant="ghost" size="S" onClick={() => setBelow(undefined)}>
          Về bản mới nhất
        </Button>
      )}
      {opened && (
        <VersionModal
          place={place}
          version={opened}
          isNewest={isFirstPage && opened.number === versions[0]?.number}
          mayRestore={mayRestore}
          onClose={() => setOpened(null)}
        />
      )}
    </Box>
  );
}

const List = styled.ol`
  list-style: none;
  margin: 0 0 0.4rem;
  padding: 0;
`;

const Entry = styled.button`
  display: flex;
  flex-direction: column;
  gap: 0.2rem;
  width: 100%;
  padding: 0.8rem;
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: none;
  text-align: left;
  cursor: pointer;
  overflow-wrap: anywhere;
  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;
