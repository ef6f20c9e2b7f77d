import { useEffect, useRef } from "react";

import { onCaptionEdit } from "./photo-events.ts";
import type { PhotoDraft } from "./use-photo-draft.ts";

/** Lets other parts of the form edit the caption of a photo that it shows. */
export function useCaptionEdits(draft: PhotoDraft): void {
  const latest = useRef(draft);
  latest.current = draft;
  const { documentId } = draft.photo;
  useEffect(
    () =>
      onCaptionEdit(documentId, async (edit) => {
        const { photo, change, save } = latest.current;
        if (!photo.mayEdit)
          return "Ảnh này của người khác: bạn không được sửa. Nhờ Biên tập viên; chưa sửa gì.";
        const caption = edit(photo.caption);
        if (caption === null)
          return "Chú thích ảnh vừa đổi. Bài được soát lại; chưa sửa gì.";
        change({ caption });
        const state = await save();
        return state.name === "failed"
          ? `Chưa lưu được chú thích đã sửa: ${state.reason} Chữ đã sửa còn ở phần “Ảnh”, bấm “Lưu lại” ở đó.`
          : null;
      }),
    [documentId],
  );
}
