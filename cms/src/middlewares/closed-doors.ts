import type { Context } from "../feed/context.ts";

interface Door {
  isClosed: (method: string, path: string) => boolean;
  /** What the person who knocks reads. */
  message: string;
}

const DOORS: Door[] = [
  {
    // It would let anybody with an account read servers behind the newsroom's firewall.
    isClosed: (_, path) => path.endsWith("/upload/actions/upload-from-urls"),
    message:
      "Không tải được ảnh từ địa chỉ: tòa soạn không cho máy chủ tự tải tệp từ mạng. Tải tệp về máy rồi đưa lên; chưa có gì thay đổi.",
  },
  {
    // Strapi does not let this plugin be switched off (it is internal). A schema.json that it
    // writes would silently win over the definitions in content-types/.
    isClosed: (method, path) =>
      path.startsWith("/content-type-builder/") && method !== "GET",
    message:
      "Không sửa được cấu trúc nội dung ở đây: cấu trúc nằm trong mã nguồn (content-types/). Nhờ người phụ trách kỹ thuật sửa; chưa có gì thay đổi.",
  },
];

/** Answers 403 at the doors of Strapi's admin that a newsroom keeps closed. */
export default () => async (context: Context, next: () => Promise<void>) => {
  const { method, path } = context;
  const door = DOORS.find(({ isClosed }) => isClosed(method, path));
  if (!door) return next();
  context.status = 403;
  context.body = {
    data: null,
    error: { status: 403, name: "ForbiddenError", message: door.message },
  };
};
