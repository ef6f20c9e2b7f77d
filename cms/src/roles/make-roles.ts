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
  update(where: { id: number }, role: object): Promise<unknown>;
  deleteByIds(ids: number[]): Promise<unknown>;
  getUsersCount(roleId: number): Promise<number>;
  assignPermissions(roleId: number, permissions: Permission[]): Promise<void>;
}

interface PermissionService {
  conditionProvider: { register(condition: object): Promise<void> };
  actionProvider: {
    registerMany(actions: object[]): Promise<void>;
    values(): { section: string }[];
  };
}

/** Strapi's name of the condition that a reporter may read an article by. */
const OWN_OR_PUBLISHED = "api::newsroom-own-or-published";

interface ContentTypeService {
  getPermissionsWithNestedFields(actions: object[]): Permission[];
}

/**
 * Makes the duties known to Strapi's permissions. Before its bootstrap, which deletes every stored
 * permission that it does not know.
 */
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
  await permissionsOf(strapi).conditionProvider.register({
    name: OWN_OR_PUBLISHED.slice("api::".length),
    displayName: "Bài của mình hoặc đã xuất bản",
    category: "Tòa soạn",
    handler: ({ id }: { id: number }) => ({
      $or: [{ "createdBy.id": id }, { stage: "published" }],
    }),
  });
}

/**
 * Makes the newsroom's roles at the first start. A role that is there already keeps the permissions
 * that the newsroom gave it.
 */
export async function makeRoles(strapi: Core.Strapi): Promise<void> {
  const roles = strapi.service("admin::role") as unknown as RoleService;
  await nameInVietnamese(roles);
  await removeStockRoles(roles);
  for (const name of Object.keys(ROLES) as RoleName[]) {
    const { code, name: title, description } = ROLES[name];
    if (name === "administrator" || (await roles.findOne({ code }))) continue;
    const role = await roles.create({ code, name: title, description });
    await roles.assignPermissions(role.id, permissionsFor(strapi, name));
  }
}

/** Strapi's own name stays when the newsroom has given the role another one. */
async function nameInVietnamese(roles: RoleService): Promise<void> {
  const { code, name, description } = ROLES.administrator;
  const role = await roles.findOne({ code });
  if (role?.name === "Super Admin")
    await roles.update({ id: role.id }, { name, description });
}

/**
 * Strapi makes "Editor" and "Author" for itself. Beside "Biên tập viên" they would be a second pair
 * of names for other rights, so they go, unless somebody has been given one.
 */
async function removeStockRoles(roles: RoleService): Promise<void> {
  for (const code of ["strapi-editor", "strapi-author"]) {
    const role = await roles.findOne({ code });
    if (role && (await roles.getUsersCount(role.id)) === 0)
      await roles.deleteByIds([role.id]);
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
  ].map((permission) => ({
    ...permission,
    conditions: conditionsOf(role, permission),
  }));
}

/** Whether a role may do a thing to documents of a type, be it to its own only. */
function mayTouch(role: RoleName, action: string, subject: string): boolean {
  const verb = action.split(".").at(-1) ?? "";
  if (role === "managingEditor") return true;
  // Comments wait for whoever moderates; what the paper is called is no editor's daily work.
  if (subject === contentTypes.comment.uid || subject === contentTypes.site.uid)
    return false;
  if (verb === "read") return true;
  if (verb === "publish") return false;
  if (role === "editor") return true;
  return (
    [contentTypes.article.uid, contentTypes.photo.uid] as string[]
  ).includes(subject);
}

/** Reporters change what they made themselves, and read of others what is published. */
function conditionsOf(
  role: RoleName,
  { action, subject }: Permission,
): string[] {
  if (role !== "reporter") return [];
  if (
    /\.(?:update|delete)$/.test(action) ||
    action === "plugin::upload.assets.update"
  )
    return ["admin::is-creator"];
  return action.endsWith("explorer.read") &&
    subject === contentTypes.article.uid
    ? [OWN_OR_PUBLISHED]
    : [];
}

const permissionsOf = (strapi: Core.Strapi) =>
  strapi.service("admin::permission") as unknown as PermissionService;
