import {
  Box,
  Button,
  Flex,
  Loader,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from "@strapi/design-system";
import { useForm, useNotification } from "@strapi/strapi/admin";
import { VERSION_ACTIONS, type Version } from "@toa-soan/content-types/history";
import { useState } from "react";

import { timeOf } from "../publisher/figures.ts";
import { DiffText } from "./diff-text.tsx";
import { useChanges, useRestore, type Place } from "./history-api.ts";
import { whoOf } from "./people-words.ts";

/** What a version changed, or what has changed since, and the way back to it. */
export function VersionModal({
  place,
  version,
  isNewest,
  mayRestore,
  onClose,
}: {
  place: Place;
  version: Version;
  isNewest: boolean;
  mayRestore: boolean;
  onClose: () => void;
}) {
  const { number, action, who, at } = version;
  const [withNow, setWithNow] = useState(!isNewest);
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>
            Bản {number}: {VERSION_ACTIONS[action].toLowerCase()}, {whoOf(who)},{" "}
            {timeOf(at)}
          </Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Box maxWidth="36rem">
              <SingleSelect
                aria-label="So với"
                value={withNow ? "now" : "before"}
                onChange={(value) => setWithNow(value === "now")}
              >
                <SingleSelectOption value="before">
                  Bản này đổi gì so với bản trước
                </SingleSelectOption>
                <SingleSelectOption value="now">
                  Bản này khác gì bản đang có
                </SingleSelectOption>
              </SingleSelect>
            </Box>
            <Changes place={place} number={number} withNow={withNow} />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">Đóng</Button>
          </Modal.Close>
          {mayRestore && !isNewest && (
            <RestoreButton place={place} number={number} onDone={onClose} />
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function Changes({
  place,
  number,
  withNow,
}: {
  place: Place;
  number: number;
  withNow: boolean;
}) {
  const {
    currentData: fields,
    isError,
    refetch,
  } = useChanges({ ...place, number, withNow });
  if (isError)
    return (
      <Flex gap={3} wrap="wrap">
        <Typography>Không tải được khác biệt.</Typography>
        <Button variant="tertiary" onClick={() => refetch()}>
          Thử lại
        </Button>
      </Flex>
    );
  if (!fields) return <Loader>Đang so hai bản…</Loader>;
  if (fields.length === 0)
    return (
      <Typography>
        {withNow
          ? "Không có gì khác bản đang có."
          : "Không có ô nào đổi so với bản trước."}
      </Typography>
    );
  const names: [string, string] = withNow
    ? [`Bản ${number}`, "Bản đang có"]
    : ["Bản trước", `Bản ${number}`];
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {fields.map((field) => (
        <DiffText key={field.name} names={names} {...field} />
      ))}
    </Flex>
  );
}

function RestoreButton({
  place,
  number,
  onDone,
}: {
  place: Place;
  number: number;
  onDone: () => void;
}) {
  const [isAsking, setAsking] = useState(false);
  const [restore, { isLoading }] = useRestore();
  const { toggleNotification } = useNotification();
  const modified = useForm("RestoreButton", (form) => form.modified);
  const initialValues = useForm("RestoreButton", (form) => form.initialValues);
  const go = async () => {
    const revision = (initialValues as Record<string, unknown>)["revision"];
    const { data: left, error } = await restore({ ...place, number, revision });
    if (!left) {
      toggleNotification({
        type: "danger",
        message: error?.message ?? "Không khôi phục được. Thử lại.",
      });
      return;
    }
    toggleNotification({
      type: left.length > 0 ? "warning" : "success",
      title: `Đã khôi phục bản ${number}`,
      message:
        left.length > 0
          ? `Không khôi phục được: ${left.join(" ")}`
          : "Xem lại rồi đăng khi cần; bản vừa thay vẫn nằm trong lịch sử.",
      timeout: 8_000,
    });
    onDone();
  };
  if (!isAsking)
    return <Button onClick={() => setAsking(true)}>Khôi phục bản này</Button>;
  return (
    <Flex gap={3} wrap="wrap" justifyContent="flex-end">
      <Typography>
        {modified
          ? "Chữ chưa lưu trên trang sẽ bị thay. Khôi phục?"
          : place.type === "article"
            ? "Bản nháp sẽ được thay; trang đang chạy không đổi. Khôi phục?"
            : "Bản đang có sẽ được thay. Khôi phục?"}
      </Typography>
      <Button variant="tertiary" onClick={() => setAsking(false)}>
        Thôi
      </Button>
      <Button loading={isLoading} onClick={() => void go()}>
        Khôi phục
      </Button>
    </Flex>
  );
}
