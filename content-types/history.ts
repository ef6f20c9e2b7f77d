import { z } from "zod";

/** What made a version of a document, by the name it is stored under. */
export const VERSION_ACTIONS = {
  start: "Có từ trước",
  create: "Tạo",
  update: "Lưu",
  publish: "Đăng",
  unpublish: "Gỡ",
  discard: "Bỏ bản nháp, lấy bản đang đăng",
  restore: "Khôi phục bản cũ",
  "bring-back": "Đưa trở lại",
  delete: "Xóa",
} as const;

const version = z.object({
  number: z.number(),
  action: z.enum(
    Object.keys(VERSION_ACTIONS) as [keyof typeof VERSION_ACTIONS],
  ),
  /** `null` when a program did it. */
  who: z.string().nullable(),
  /** ISO 8601 in UTC. */
  at: z.string(),
  /** Labels of the fields that differ from the version before. */
  fields: z.array(z.string()),
});

export type Version = z.infer<typeof version>;

/** Versions of a document, newest first. `below` is asked for older ones, `null` at the end. */
export const versionList = z.object({
  versions: z.array(version),
  below: z.number().nullable(),
  mayRestore: z.boolean(),
});

export type VersionList = z.infer<typeof versionList>;

const comparedField = z.object({
  name: z.string(),
  label: z.string(),
  before: z.string(),
  after: z.string(),
});

export type ComparedField = z.infer<typeof comparedField>;

/** Two states of a document as texts, field by field; those that are equal are left out. */
export const comparison = z.object({ fields: z.array(comparedField) });

/** Why a save was refused: somebody saved since the form was opened. */
export const stale = z.object({
  /** The count of saves on which one would be made knowingly. */
  revision: z.number(),
  /** Who saved, the last first; `null` is a program. */
  by: z.array(z.string().nullable()),
  at: z.string(),
  /** Labels of the fields that were changed. */
  fields: z.array(z.string()),
});

export type Stale = z.infer<typeof stale>;

/** Who else has a document open, and whether the form that asks is out of date. */
export const presence = z.object({
  others: z.array(z.object({ name: z.string(), isMe: z.boolean() })),
  stale: stale.nullable(),
});

export type Presence = z.infer<typeof presence>;

/** What could not be restored, as sentences. */
export const restored = z.object({ left: z.array(z.string()) });

const deleted = z.object({
  type: z.string(),
  documentId: z.string(),
  title: z.string(),
  who: z.string().nullable(),
  at: z.string(),
  /** It had been published before. */
  wasPublic: z.boolean(),
});

export type Deleted = z.infer<typeof deleted>;

/** Deleted documents, the last first. `before` is asked for the next page, `null` at the end. */
export const trashPage = z.object({
  entries: z.array(deleted),
  before: z.number().nullable(),
});
