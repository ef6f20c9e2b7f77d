const EDIT = "newsroom:edit-caption";
const SAVED = "newsroom:photo-saved";

/** What a caption becomes; `null` when it is not what was to be edited. */
type Edit = (caption: string) => string | null;

interface Asked {
  photo: string;
  edit: Edit;
  answer?: Promise<string | null>;
}

/**
 * Edits the caption of a photo where the article's form shows it, and stores it there: what is
 * being typed in that caption is neither overlooked nor overwritten.
 *
 * @returns why nothing was stored, in words for the editor; `null` when it was.
 */
export async function editCaption(
  photo: string,
  edit: Edit,
): Promise<string | null> {
  const asked: Asked = { photo, edit };
  window.dispatchEvent(new CustomEvent(EDIT, { detail: asked }));
  return asked.answer
    ? await asked.answer
    : "Phần “Ảnh” của bài chưa hiện ảnh này. Đợi phần “Ảnh” tải xong rồi bấm lại; chưa sửa gì.";
}

/** Takes edits of a photo's caption until the function that is returned is called. */
export function onCaptionEdit(
  photo: string,
  answer: (edit: Edit) => Promise<string | null>,
): () => void {
  const listen = (event: Event) => {
    const asked = (event as CustomEvent<Asked>).detail;
    if (asked.photo === photo) asked.answer = answer(asked.edit);
  };
  window.addEventListener(EDIT, listen);
  return () => window.removeEventListener(EDIT, listen);
}

/** Tells the form's other parts that the words of a photo were stored. */
export const tellPhotoSaved = () => window.dispatchEvent(new Event(SAVED));

/** Listens to that until the function that is returned is called. */
export function onPhotoSaved(listen: () => void): () => void {
  window.addEventListener(SAVED, listen);
  return () => window.removeEventListener(SAVED, listen);
}
