import type { Core } from "@strapi/strapi";
import { contentTypes } from "@toa-soan/content-types/content-types";

import {
  actionOf,
  DUTIES,
  ROLES,
  type Duty,
  type RoleName,
} from "@toa-soan/content-types/roles";

interface Permission {
  action: string;
  subject?: string | null;
  properties?: Record<string, unknown>;
  conditions?: string[];
}

interface StoredRole {
  id: number;
  name: string;
  description: string;
}

interface RoleService {
  findOne(where: { code: string }): Promise<StoredRole | null>;
  create(role: object): Promise<StoredRole>;
  assignPermissions(roleId: number, permissions: Permission[]): Promise<void>;
}

interface PermissionService {
  actionProvider: {
    registerMany(actions: object[]): Promise<void>;
    values(): { section: string }[];
  };
}

interface ContentTypeService {
  getPermissionsWithNestedFields(actions: object[]): Permission[];
}

/** Makes the duties known to Strapi's permissions; before its bootstrap. */
export async function registerDuties(strapi: Core.Strapi): Promise<void> {
  await permissionsOf(strapi).actionProvider.registerMany(
    Object.entries(DUTIES).map(([duty, displayName]) => ({
      section: "settings",
      category: "Tòa soạn",
      subCategory: "Tòa soạn",
      uid: actionOf(duty as Duty).slice("api::".length),
      displayName,
    })),
  );
}

/**
 * Makes the newsroom's roles at the first start. A role that is there already keeps the permissions
 * that the newsroom gave it.
 */
export async function makeRoles(strapi: Core.Strapi): Promise<void> {
  const roles = strapi.service("admin::role") as unknown as RoleService;
  for (const name of Object.keys(ROLES) as RoleName[]) {
    const { code, name: title, description } = ROLES[name];
    if (name === "administrator" || (await roles.findOne({ code }))) continue;
    const role = await roles.create({ code, name: title, description });
    await roles.assignPermissions(role.id, permissionsFor(strapi, name));
  }
}

function permissionsFor(
  strapi: Core.Strapi,
  role: Exclude<RoleName, "administrator">,
): Permission[] {
  const all = (
    strapi.service("admin::content-type") as unknown as ContentTypeService
  ).getPermissionsWithNestedFields(
    permissionsOf(strapi)
      .actionProvider.values()
      .filter(({ section }) => section === "contentTypes"),
  );
  const own = Object.values(contentTypes).map(({ uid }): string => uid);
  return [
    ...all.filter(
      ({ action, subject }) =>
        own.includes(subject ?? "") && mayTouch(role, action, subject ?? ""),
    ),
    ...["read", "assets.create", "assets.update", "assets.download"].map(
      (action) => ({ action: `plugin::upload.${action}` }),
    ),
    ...ROLES[role].duties.map((duty) => ({ action: actionOf(duty) })),
  ].map((permission) =>
    isOwnOnly(role, permission)
      ? { ...permission, conditions: ["admin::is-creator"] }
      : permission,
  );
}

/** Whether a role may do a thing to documents of a type, be it to its own only. */
function mayTouch(role: RoleName, action: string, subject: string): boolean {
  const verb = action.split(".").at(-1) ?? "";
  if (verb === "read") return true;
  if (role === "managingEditor") return true;
  if (subject === contentTypes.comment.uid || subject === contentTypes.site.uid)
    return false;
  if (verb === "publish") return false;
  if (role === "editor") return true;
  return (
    [contentTypes.article.uid, contentTypes.photo.uid] as string[]
  ).includes(subject);
}

/** Reporters change what they made themselves. */
const isOwnOnly = (role: RoleName, { action }: Permission) =>
  role === "reporter" &&
  (/\.(?:update|delete)$/.test(action) ||
    action === "plugin::upload.assets.update");

const permissionsOf = (strapi: Core.Strapi) =>
  strapi.service("admin::permission") as unknown as PermissionService;
