import type { Core } from "@strapi/strapi";
import { contentTypes } from "@toa-soan/content-types/content-types";
import type { TypeName } from "@toa-soan/content-types/type-name";

import type { Context } from "../feed/context.ts";

interface PermissionChecker {
  can: Record<"create" | "update", (entity?: unknown) => boolean>;
}

/** Whether whoever asks may make or change documents of a type, by Strapi's permissions. */
export function mayWrite(
  strapi: Core.Strapi,
  context: Context,
  type: TypeName,
  /** The document to be changed, with `createdBy`; without it, whether any may be made. */
  entity?: unknown,
): boolean {
  const checkers = strapi
    .plugin("content-manager")
    .service("permission-checker") as {
    create(of: { userAbility: unknown; model: string }): PermissionChecker;
  };
  const { can } = checkers.create({
    userAbility: (context.state as { userAbility: unknown }).userAbility,
    model: contentTypes[type].uid,
  });
  return entity === undefined ? can.create() : can.update(entity);
}
