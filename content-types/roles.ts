/** What somebody may do at the desk beside what Strapi's own permissions say of each type. */
export const DUTIES = {
  approve: "Duyệt bài",
  publish: "Đăng, hẹn giờ và gỡ bài",
  correct: "Đính chính bài đã đăng",
  moderate: "Duyệt ý kiến bạn đọc",
  audit: "Xem nhật ký hệ thống",
  restore: "Đưa bài đã xóa trở lại",
} as const;

export type Duty = keyof typeof DUTIES;

/** Strapi's name of a duty, as permissions store it: `api::newsroom.approve`. */
export const actionOf = (duty: Duty) => `api::newsroom.${duty}` as const;

interface Role {
  code: string;
  name: string;
  description: string;
  duties: readonly Duty[];
}

/** The roles of a newsroom. Quản trị is Strapi's own super admin, who may do everything. */
export const ROLES = {
  reporter: {
    code: "newsroom-reporter",
    name: "Phóng viên",
    description: "Viết bài của mình, đưa ảnh lên, gửi duyệt.",
    duties: [],
  },
  editor: {
    code: "newsroom-editor",
    name: "Biên tập viên",
    description: "Sửa mọi bài, duyệt bài.",
    duties: ["approve"],
  },
  managingEditor: {
    code: "newsroom-managing-editor",
    name: "Thư ký tòa soạn",
    description:
      "Đăng, hẹn giờ, gỡ và đính chính bài; duyệt ý kiến bạn đọc; xem nhật ký.",
    duties: ["approve", "publish", "correct", "moderate", "audit", "restore"],
  },
  administrator: {
    code: "strapi-super-admin",
    name: "Quản trị",
    description: "Làm được mọi việc, kể cả tài khoản và thiết lập.",
    duties: Object.keys(DUTIES) as Duty[],
  },
} as const satisfies Record<string, Role>;

export type RoleName = keyof typeof ROLES;
