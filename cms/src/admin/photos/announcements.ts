import type { Announcements, UniqueIdentifier } from "@dnd-kit/core";

export const INSTRUCTIONS =
  "Bấm phím cách để nhấc ảnh, phím mũi tên lên xuống để chuyển chỗ, phím cách lần nữa để đặt xuống, phím Esc để thôi.";

/** What screen readers say while photos are put into another order. */
export function announcements(ids: string[]): Announcements {
  const place = (id: UniqueIdentifier) => ids.indexOf(String(id)) + 1;
  return {
    onDragStart: ({ active }) => `Đã nhấc ảnh ${place(active.id)}.`,
    onDragOver: ({ active, over }) =>
      over
        ? `Ảnh ${place(active.id)} đang ở vị trí ${place(over.id)} trên ${ids.length}.`
        : `Ảnh ${place(active.id)} đang ở ngoài danh sách.`,
    onDragEnd: ({ active, over }) =>
      over
        ? `Đã đặt ảnh ${place(active.id)} vào vị trí ${place(over.id)}.`
        : `Đã đặt ảnh ${place(active.id)} về chỗ cũ.`,
    onDragCancel: ({ active }) =>
      `Thôi chuyển; ảnh ${place(active.id)} ở chỗ cũ.`,
  };
}
