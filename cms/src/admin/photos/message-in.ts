/** Why something was refused, in the words of the server where it had any. */
export function messageIn(error: unknown): string {
  const message = (
    error as { response?: { data?: { error?: { message?: unknown } } } } | null
  )?.response?.data?.error?.message;
  if (message === "Forbidden")
    return "Vai trò của bạn không được làm việc này. Nhờ Biên tập viên; chưa có gì thay đổi.";
  return typeof message === "string" && message !== ""
    ? message
    : "Không nối được với máy chủ. Kiểm tra mạng rồi thử lại; bản đã lưu không đổi.";
}
