import type { Core } from "@strapi/strapi";
import type { TypeName } from "@toa-soan/content-types/type-name";
import { contentTypes } from "@toa-soan/content-types/content-types";

import type { Context } from "../feed/context.ts";

type Verb = "read" | "create" | "update";

interface Checker {
  can: Record<Verb, (entity?: unknown) => boolean>;
}

interface CheckerService {
  create(options: { userAbility: unknown; model: string }): Checker;
}

/** What whoever asks may do with documents of a type, by the permissions that Strapi keeps. */
export function permissionsFor(
  strapi: Core.Strapi,
  context: Context,
  type: TypeName,
): Checker["can"] {
  const { userAbility } = context.state as { userAbility: unknown };
  const checkers = strapi
    .plugin("content-manager")
    .service("permission-checker") as CheckerService;
  return checkers.create({ userAbility, model: contentTypes[type].uid }).can;
}

/** Whether whoever asks may put files into the media library. */
export const mayUpload = (context: Context): boolean =>
  (
    context.state as { userAbility: { can(action: string): boolean } }
  ).userAbility.can("plugin::upload.assets.create");
