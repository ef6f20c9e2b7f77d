const DISK_CODES = ["ENOSPC", "EDQUOT", "EROFS"];
const READING: Record<string, string> = {
  EACCES: "không có quyền đọc tệp ảnh gốc",
  ENOENT: "không tìm thấy tệp ảnh gốc",
};

/** Whether the disk is to blame and not the picture, which will do once there is room. */
export const isDiskError = (error: unknown): boolean =>
  DISK_CODES.includes(codeOf(error));

/** Why an original gives no picture, in Vietnamese and without paths of the server. */
export function whyNoPicture(error: unknown): string {
  const known = READING[codeOf(error)];
  if (known) return known;
  const message = error instanceof Error ? error.message : String(error);
  // Words of sharp and of libvips below it.
  return /^(?:Input |vips)/i.test(message)
    ? "tệp hỏng hoặc không phải ảnh"
    : (message.split("\n")[0] ?? "");
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";
