import type { Core } from "@strapi/strapi";
import type { AuditAction } from "@toa-soan/content-types/audit";

import type { Context } from "../feed/context.ts";
import { nameOf } from "../roles/user.ts";
import { writeAudit, type Deed } from "./write-audit.ts";

interface StoredUser {
  firstname: string | null;
  lastname: string | null;
  email: string;
}

interface Change {
  model: { uid: string };
  params: { data?: Record<string, unknown>; where?: unknown };
  result?: (StoredUser & { name?: string; roles?: { name: string }[] }) | null;
}

const USER_FIELDS: Record<string, string> = {
  email: "địa chỉ thư",
  firstname: "họ và tên đệm",
  lastname: "tên",
  username: "tên hiển thị",
  password: "mật khẩu",
  isActive: "cho phép đăng nhập",
  blocked: "khóa",
  roles: "vai trò",
};

const ROLE_FIELDS: Record<string, string> = {
  name: "tên",
  description: "mô tả",
};

/** Logs accounts and roles that are made, changed and deleted, by a person or by a program. */
export function watchAccounts(strapi: Core.Strapi): void {
  const log = async (kind: string, { model, params, result }: Change) => {
    const isUser = model.uid === "admin::user";
    const changed = labelsIn(params.data, isUser ? USER_FIELDS : ROLE_FIELDS);
    // Signing in and choosing a language write the account too.
    if (kind === "update" && changed.length === 0) return;
    await writeAudit(strapi, {
      action: `${isUser ? "user" : "role"}-${kind}` as AuditAction,
      title: isUser ? accountOf(result) : (result?.name ?? ""),
      detail: [
        kind === "update" && `Đổi ${changed.join(", ")}`,
        isUser && params.data?.["roles"] && rolesOf(result?.roles),
      ]
        .filter(Boolean)
        .join("; "),
    });
  };
  strapi.db.lifecycles.subscribe({
    models: ["admin::user", "admin::role"],
    afterCreate: (change) => log("create", change as unknown as Change),
    afterUpdate: (change) => log("update", change as unknown as Change),
    afterDelete: (change) => log("delete", change as unknown as Change),
  });
}

/** Logs who signs in and out, and who tries to. */
export function watchSignIns(strapi: Core.Strapi): void {
  const note = async (deed: Deed) => {
    try {
      await writeAudit(strapi, deed);
    } catch (error) {
      strapi.log.error(
        `Không ghi được nhật ký đăng nhập: ${String(error)}. Kiểm tra cơ sở dữ liệu; việc đăng nhập không bị chặn.`,
      );
    }
  };
  strapi.eventHub.on("admin.auth.success", ({ user }: { user: StoredUser }) =>
    note({ action: "sign-in", who: accountOf(user) }),
  );
  strapi.eventHub.on("admin.auth.error", () => {
    const context = strapi.requestContext.get() as Context | undefined;
    const { body } = (context?.request ?? {}) as { body?: { email?: unknown } };
    const email = typeof body?.email === "string" ? body.email : "";
    return note({ action: "sign-in-failed", who: email.slice(0, 100) });
  });
  strapi.eventHub.on("admin.logout", ({ user }: { user?: StoredUser }) =>
    note({ action: "sign-out", ...(user && { who: accountOf(user) }) }),
  );
}

const rolesOf = (roles: { name: string }[] | undefined): string =>
  roles ? `vai trò nay là ${roles.map(({ name }) => name).join(", ")}` : "";

const accountOf = (user: StoredUser | null | undefined): string => {
  if (!user) return "";
  const name = nameOf(user);
  return name === user.email ? name : `${name} (${user.email})`;
};

const labelsIn = (
  data: Record<string, unknown> | undefined,
  labels: Record<string, string>,
): string[] => Object.keys(data ?? {}).flatMap((name) => labels[name] ?? []);
