import {
  Box,
  Button,
  Field,
  Flex,
  Loader,
  Typography,
} from "@strapi/design-system";
import { ArrowClockwise, Images } from "@strapi/icons";
import {
  unstable_useContentManagerContext as useContentManagerContext,
  unstable_useDocument as useDocument,
} from "@strapi/strapi/admin";
import {
  missingFields,
  type PhotoCard,
} from "@toa-soan/content-types/photo-card";
import { useLayoutEffect, useRef, useState } from "react";

import { DropZone } from "./drop-zone.tsx";
import { Library } from "./library.tsx";
import { Note } from "./note.tsx";
import { SortableList } from "./sortable-list.tsx";
import { UploadLine } from "./upload-line.tsx";
import { usePhotoList } from "./use-photo-list.ts";
import { useUploads } from "./use-uploads.ts";

/** What the content manager hands to the field of an article's photos. */
export interface PhotoListInputProps {
  name: string;
  label: string;
  hint?: string;
  disabled?: boolean;
}

/**
 * The photos of an article in their order, with everything that is done with them. In the window
 * that the content manager opens for a related article there is no telling which article it is.
 */
export function PhotoListInput(props: PhotoListInputProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isInWindow, setIsInWindow] = useState<boolean>();
  useLayoutEffect(
    () => setIsInWindow(!!place.current?.closest('[role="dialog"]')),
    [],
  );
  return (
    <div ref={place}>
      {isInWindow === false && <PhotosOfArticle {...props} />}
      {isInWindow && (
        <Field.Root name={props.name}>
          <Field.Label>{props.label}</Field.Label>
          <Typography>Mở bài ở trang riêng để xem và sửa ảnh.</Typography>
        </Field.Root>
      )}
    </div>
  );
}

function PhotosOfArticle({
  name,
  label,
  hint,
  disabled = false,
}: PhotoListInputProps) {
  const { id, model, collectionType } = useContentManagerContext();
  const documentId = !id || id === "create" ? null : id;
  const { document } = useDocument(
    { model, collectionType, ...(documentId && { documentId }) },
    { skip: !documentId },
  );
  const list = usePhotoList(
    name,
    documentId,
    String(document?.["updatedAt"] ?? ""),
  );
  const { uploads, add, retry, forget } = useUploads(list.add);
  const [isChoosing, setIsChoosing] = useState(false);
  const lacking = list.photos.filter(isLacking).length;
  return (
    <Field.Root name={name} hint={hint}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex gap={2} wrap="wrap" justifyContent="space-between">
          <Field.Label>
            {label}
            {list.photos.length > 0 && ` (${list.photos.length})`}
          </Field.Label>
          {lacking > 0 && (
            <Typography variant="pi" textColor="danger600">
              {lacking} ảnh chưa đủ để đăng
            </Typography>
          )}
        </Flex>
        {list.state === "loading" && <Loader small>Đang tải ảnh…</Loader>}
        {list.state === "lost" && (
          <Note
            tone="danger"
            text="Không tải được ảnh của bài: mất kết nối với máy chủ. Ảnh đã lưu không đổi."
            action={{
              label: "Tải lại",
              icon: <ArrowClockwise />,
              run: list.reload,
            }}
          />
        )}
        {list.removed && (
          <Note
            tone="secondary"
            text={`Đã bỏ ${list.removed} khỏi bài. Ảnh còn trong kho ảnh.`}
            action={{ label: "Hoàn tác", run: list.undo }}
          />
        )}
        {list.state === "ready" && list.photos.length > 0 && (
          <SortableList list={list} disabled={disabled} />
        )}
        {uploads.length > 0 && (
          <Box tag="ul" aria-label="Ảnh đang gửi">
            {uploads.map((upload) => (
              <UploadLine
                key={upload.key}
                upload={upload}
                onRetry={() => retry(upload)}
                onForget={() => forget(upload.key)}
              />
            ))}
          </Box>
        )}
        {!disabled && list.state === "ready" && (
          <DropZone isEmpty={list.photos.length === 0} onFiles={add}>
            <Button
              variant="tertiary"
              startIcon={<Images />}
              onClick={() => setIsChoosing(true)}
            >
              Chọn từ kho ảnh
            </Button>
          </DropZone>
        )}
        <Field.Hint />
      </Flex>
      {isChoosing && (
        <Library
          chosen={list.photos}
          onChoose={(photo) => list.add([photo])}
          onClose={() => setIsChoosing(false)}
        />
      )}
    </Field.Root>
  );
}

const isLacking = (photo: PhotoCard) => missingFields(photo).length > 0;
