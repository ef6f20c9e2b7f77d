import type { Context, Next } from "koa";

/**
 * Closes the media library's download of addresses that a browser names: it would let anybody with
 * an account read servers behind the newsroom's firewall.
 */
export default () => async (context: Context, next: Next) => {
  if (!context.path.endsWith("/upload/actions/upload-from-urls")) return next();
  context.status = 403;
  context.body = {
    error: {
      status: 403,
      name: "ForbiddenError",
      message:
        "Không tải được ảnh từ địa chỉ: tòa soạn không cho máy chủ tự tải tệp từ mạng. Tải tệp về máy rồi đưa lên; chưa có gì thay đổi.",
    },
  };
};
