import type { Core } from "@strapi/strapi";
import type { AuditAction } from "@toa-soan/content-types/audit";
import { contentTypeOf } from "@toa-soan/content-types/content-types";
import { actionOf, DUTIES, type Duty } from "@toa-soan/content-types/roles";

import type { Context } from "../feed/context.ts";
import { writeAudit } from "./write-audit.ts";

/** What is logged by the address that was asked: Strapi has no event for it. */
const WATCHED: { path: RegExp; action: AuditAction; detail: string }[] = [
  {
    path: /^\/content-manager\/(?:content-types|components)\/[^/]+\/configuration$/,
    action: "settings",
    detail: "Bố cục biểu mẫu hoặc danh sách",
  },
  {
    path: /^\/upload\/(?:settings|configuration)$/,
    action: "settings",
    detail: "Thiết lập thư viện tệp",
  },
  { path: /^\/admin\/api-tokens/, action: "settings", detail: "Mã API" },
  {
    path: /^\/admin\/transfer\/tokens/,
    action: "settings",
    detail: "Mã chuyển dữ liệu",
  },
  { path: /^\/admin\/webhooks/, action: "settings", detail: "Webhook" },
  {
    path: /^\/admin\/project-settings$/,
    action: "settings",
    detail: "Biểu trưng trang quản trị",
  },
  {
    path: /^\/upload\/actions\/bulk-delete$/,
    action: "file-delete",
    detail: "Xóa tệp trong thư viện",
  },
];

const ROLE_PERMISSIONS = /^\/admin\/roles\/(\d+)\/permissions$/;
const FILE = /^\/upload\/files\/\d+$/;

/** Logs changes of settings and permissions and deleted files, once they were done. */
export function watchSettings(strapi: Core.Strapi): void {
  strapi.server.use(async (context: Context, next: () => Promise<unknown>) => {
    if (context.method === "GET" || context.method === "HEAD") {
      await next();
      return;
    }
    const role = ROLE_PERMISSIONS.exec(context.path)?.[1];
    if (role && context.method === "PUT")
      return logPermissions(strapi, context, next, Number(role));
    await next();
    if (context.status >= 400) return;
    const isFile = context.method === "DELETE" && FILE.test(context.path);
    const watched = WATCHED.find(({ path }) => path.test(context.path));
    if (isFile)
      await writeAudit(strapi, {
        action: "file-delete",
        title: String((context.body as { name?: unknown } | null)?.name ?? ""),
      });
    else if (watched)
      await writeAudit(strapi, {
        action: watched.action,
        detail: watched.detail,
      });
  });
}

async function logPermissions(
  strapi: Core.Strapi,
  context: Context,
  next: () => Promise<unknown>,
  roleId: number,
): Promise<void> {
  const before = await permissionsOf(strapi, roleId);
  await next();
  if (context.status >= 400) return;
  const after = await permissionsOf(strapi, roleId);
  const role = (await strapi.db
    .query("admin::role")
    .findOne({ where: { id: roleId } })) as { name: string } | null;
  const list = (sign: string, names: string[]) =>
    names.length > 0 ? [`${sign} ${names.join(", ")}`] : [];
  const changes = [
    ...list(
      "thêm",
      [...after].filter((each) => !before.has(each)),
    ),
    ...list(
      "bỏ",
      [...before].filter((each) => !after.has(each)),
    ),
  ];
  await writeAudit(strapi, {
    action: "permissions",
    title: role?.name ?? "",
    detail: changes.join("; ") || "đổi các ô được xem, được sửa hoặc điều kiện",
  });
}

async function permissionsOf(
  strapi: Core.Strapi,
  roleId: number,
): Promise<Set<string>> {
  const found = (await strapi.db.query("admin::permission").findMany({
    where: { role: { id: roleId } },
  })) as { action: string; subject: string | null }[];
  return new Set(
    found.map(({ action, subject }) => permissionName(action, subject)),
  );
}

const VERBS: Record<string, string> = {
  create: "tạo",
  read: "xem",
  update: "sửa",
  delete: "xóa",
  publish: "đăng",
};

/** What editors call a permission: “sửa Bài viết”. Those of Strapi's own keep their names. */
function permissionName(action: string, subject: string | null): string {
  const verb = VERBS[action.split(".").at(-1) ?? ""];
  const type = contentTypeOf(subject ?? "");
  if (verb && type) return `${verb} ${type.label}`;
  const duty = (Object.keys(DUTIES) as Duty[]).find(
    (each) => actionOf(each) === action,
  );
  return duty ? DUTIES[duty] : [action, subject].filter(Boolean).join(" ");
}
