import { z } from "zod";

/** What the audit log keeps, by the name it is stored under. */
export const AUDIT_ACTIONS = {
  "sign-in": "Đăng nhập",
  "sign-in-failed": "Đăng nhập không được",
  "sign-out": "Đăng xuất",
  publish: "Đăng",
  unpublish: "Gỡ",
  delete: "Xóa",
  "bring-back": "Đưa trở lại",
  restore: "Khôi phục bản cũ",
  "user-create": "Tạo tài khoản",
  "user-update": "Sửa tài khoản",
  "user-delete": "Xóa tài khoản",
  "role-create": "Tạo vai trò",
  "role-update": "Sửa vai trò",
  "role-delete": "Xóa vai trò",
  permissions: "Đổi quyền",
  settings: "Đổi thiết lập",
  "file-delete": "Xóa tệp",
} as const;

export type AuditAction = keyof typeof AUDIT_ACTIONS;

const auditEntry = z.object({
  id: z.number(),
  /** ISO 8601 in UTC. */
  at: z.string(),
  /** Name and e-mail address; `null` when a program did it. */
  who: z.string().nullable(),
  action: z.string(),
  /** Name of a content type, where a document is concerned. */
  type: z.string().nullable(),
  documentId: z.string().nullable(),
  /** The document can be opened. */
  isThere: z.boolean(),
  title: z.string(),
  detail: z.string(),
  /** Network address. */
  address: z.string().nullable(),
});

export type AuditEntry = z.infer<typeof auditEntry>;

/** A page of the audit log, newest first. `before` is asked for the next one, `null` at the end. */
export const auditPage = z.object({
  entries: z.array(auditEntry),
  before: z.number().nullable(),
});
