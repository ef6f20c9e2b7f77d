const REASONS: Record<string, string> = {
  EACCES: "không có quyền ghi",
  EDQUOT: "hết chỗ trên đĩa",
  EEXIST: "thư mục chứa nó đang là một tệp",
  EISDIR: "ở đó đang là một thư mục",
  EMFILE: "máy đang mở quá nhiều tệp",
  ENOSPC: "hết chỗ trên đĩa",
  ENOTDIR: "thư mục chứa nó đang là một tệp",
  EPERM: "không có quyền ghi",
  EROFS: "ổ đĩa chỉ cho đọc",
};

/** Runs what writes a file; its errors then name the file and say the reason in Vietnamese. */
export function naming<Result>(file: string, write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    throw new Error(`không ghi được tệp ${file}: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

/** The reason of a file system's error in Vietnamese, without its path. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ""] ?? error.message;
}
