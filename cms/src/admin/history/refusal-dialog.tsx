import { Button, Flex, Loader, Modal, Typography } from "@strapi/design-system";
import { useFetchClient } from "@strapi/strapi/admin";
import {
  comparison,
  type ComparedField,
  type Stale,
} from "@toa-soan/content-types/history";
import { useEffect, useState } from "react";

import { timeOf } from "../publisher/figures.ts";
import { DiffText } from "./diff-text.tsx";
import type { Place } from "./history-api.ts";
import { fieldsInShort, whoOf } from "./people-words.ts";

/**
 * After a save was refused: what somebody else saved beside what is on the form, and the choice
 * between the two. Nothing on the form changes until one is made.
 */
export function RefusalDialog({
  place,
  stale,
  values,
  onKeepMine,
  onTakeNewest,
  onClose,
}: {
  place: Place;
  stale: Stale;
  values: Record<string, unknown>;
  onKeepMine: () => void;
  onTakeNewest: () => void;
  onClose: () => void;
}) {
  const { fields, isLost } = useCompared(place, values);
  const [isCopied, setCopied] = useState(false);
  const who = stale.by.map(whoOf).join(", ");
  const copy = async () => {
    await navigator.clipboard.writeText(plainText(fields ?? []));
    setCopied(true);
  };
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>Chưa lưu: đã có bản mới hơn</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Typography tag="p">
              {who} đã lưu lúc {timeOf(stale.at)}, đổi ô{" "}
              {fieldsInShort(stale.fields, 6)}. Chữ bạn gõ còn nguyên trên trang
              và chưa được lưu.
            </Typography>
            <Typography tag="p">
              <strong>Giữ bản của tôi</strong> đặt những ô bạn đã sửa lên trên
              bản mới, để bạn xem lại rồi lưu; ô bạn chưa sửa lấy theo bản mới.{" "}
              <strong>Lấy bản mới</strong> bỏ chữ bạn gõ và mở bản vừa được lưu.
            </Typography>
            {isLost ? (
              <Typography>
                Không tải được khác biệt. Hai nút dưới vẫn dùng được.
              </Typography>
            ) : !fields ? (
              <Loader>Đang so hai bản…</Loader>
            ) : (
              fields.map((field) => (
                <DiffText
                  key={field.name}
                  names={["Bản đã lưu", "Trên trang của bạn"]}
                  {...field}
                />
              ))
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Flex gap={2} wrap="wrap" justifyContent="flex-end" width="100%">
            <Modal.Close>
              <Button variant="tertiary">Để sau</Button>
            </Modal.Close>
            <Button
              variant="tertiary"
              disabled={!fields}
              onClick={() => void copy()}
            >
              {isCopied ? "Đã chép" : "Chép chữ của tôi"}
            </Button>
            <Button variant="secondary" onClick={onTakeNewest}>
              Lấy bản mới
            </Button>
            <Button onClick={onKeepMine}>Giữ bản của tôi</Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function useCompared(place: Place, values: Record<string, unknown>) {
  const { post } = useFetchClient();
  const [fields, setFields] = useState<ComparedField[] | null>(null);
  const [isLost, setLost] = useState(false);
  const path = `/newsroom/history/${place.type}/${place.documentId}/typed`;
  useEffect(() => {
    post(path, { values })
      .then(({ data }) => setFields(comparison.parse(data).fields))
      .catch(() => setLost(true));
    // What is on the form does not change while the dialog is open.
  }, [path, post]);
  return { fields, isLost };
}

const plainText = (fields: ComparedField[]): string =>
  fields.map(({ label, after }) => `${label}\n${after}`).join("\n\n");
