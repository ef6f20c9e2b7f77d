import { Button, Flex, Typography } from "@strapi/design-system";
import {
  missingFields,
  type PhotoField,
} from "@toa-soan/content-types/photo-card";

import type { PhotoDraft } from "./use-photo-draft.ts";

const NAMES: Record<PhotoField, string> = {
  caption: "chú thích",
  credit: "tác giả ảnh",
  altText: "mô tả ảnh",
};

const STATES = {
  saved: "Ảnh đã lưu",
  changed: "Chưa lưu",
  saving: "Đang lưu…",
};

/** What is still missing of a photo, and whether its words are stored. */
export function SaveLine({ draft }: { draft: PhotoDraft }) {
  const { photo, state, save } = draft;
  const missing = missingFields(photo).map((name) => NAMES[name]);
  return (
    <Flex gap={2} wrap="wrap" justifyContent="space-between" marginTop={2}>
      <Typography variant="pi" textColor="danger600" fontWeight="bold">
        {missing.length > 0 && `Chưa đăng được: thiếu ${missing.join(", ")}.`}
      </Typography>
      {state.name === "failed" ? (
        <Flex role="alert" gap={2} wrap="wrap" marginLeft="auto">
          <Typography variant="pi" textColor="danger600">
            {state.reason}
          </Typography>
          <Button variant="tertiary" size="S" onClick={() => void save()}>
            Lưu lại
          </Button>
        </Flex>
      ) : (
        <Typography
          variant="pi"
          textColor="neutral600"
          role="status"
          marginLeft="auto"
        >
          {photo.mayEdit
            ? STATES[state.name]
            : "Ảnh của người khác: chỉ xem. Nhờ Biên tập viên sửa."}
        </Typography>
      )}
    </Flex>
  );
}
