import { useForm, useNotification } from "@strapi/strapi/admin";
import { MOVES, type MoveName } from "@toa-soan/content-types/stages";

import { useMove } from "./flow-api.ts";
import { useSave } from "./own-actions.ts";

const UNKNOWN =
  "Không hỏi được máy chủ. Xem lại kết nối mạng rồi bấm lại; bài chưa chuyển bước.";

/**
 * Saves what is on the form and takes a step with it.
 *
 * @param documentId none for an article that is being written for the first time.
 * @returns takes the step; answers the refusal in Vietnamese, `null` when it was done.
 */
export function useStep(
  documentId: string | undefined,
): (name: MoveName, note: string) => Promise<string | null> {
  const modified = useForm("Step", (form) => form.modified);
  const initialValues = useForm(
    "Step",
    (form) => form.initialValues as { revision?: number },
  );
  const validate = useForm("Step", (form) => form.validate);
  const save = useSave();
  const [move] = useMove();
  const { toggleNotification } = useNotification();
  return async (name, note) => {
    const done = MOVES[name].done;
    if (name === "publish") {
      // Strapi asks more of what is published than of what is saved; nothing is saved before that holds.
      const { errors } = await validate(true, { status: "published" });
      if (errors)
        return "Chưa đăng: có ô còn thiếu hoặc sai. Xem chỗ báo đỏ trong bài, sửa rồi bấm lại; bản đã lưu không đổi.";
    }
    const stored = modified
      ? await save()
      : { documentId, revision: initialValues.revision };
    if (!stored?.documentId)
      return `Chưa ${done} vì bài chưa lưu được. Xem thông báo và chỗ báo đỏ trong bài, sửa rồi bấm lại; chữ bạn gõ còn nguyên trên trang.`;
    const { documentId: id, revision } = stored;
    const { error } = await move({
      documentId: id,
      move: name,
      note,
      revision,
    });
    if (!error) return null;
    const refusal = `${modified ? "Chữ vừa gõ đã lưu. " : ""}${error.message ?? UNKNOWN}`;
    // The form of a new article has given way to that of the stored one, and this panel with it.
    if (!documentId)
      toggleNotification({ type: "danger", message: refusal, timeout: 15_000 });
    return refusal;
  };
}
