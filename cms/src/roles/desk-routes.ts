import type { Core } from "@strapi/strapi";

import { refuse } from "../feed/bearer.ts";
import type { Context } from "../feed/context.ts";
import { DUTIES, type Duty } from "@toa-soan/content-types/roles";
import { currentUser, mayDo, type User } from "./user.ts";

/** A way in for editors, below `/newsroom`, for whoever is signed in to the admin. */
export interface DeskRoute {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** `/history/:documentId` */
  path: string;
  /** Without it everybody who is signed in may ask. */
  duty?: Duty;
  handler: (context: Context, user: User) => Promise<void>;
}

/** Opens routes of the desk. Who lacks the duty is answered with 403 and what to do. */
export function openDeskRoutes(strapi: Core.Strapi, routes: DeskRoute[]): void {
  strapi.server.routes({
    type: "admin",
    prefix: "/newsroom",
    routes: routes.map(({ method, path, duty, handler }) => ({
      method,
      path,
      // Strapi looks the policy's name up where the route says that it belongs.
      info: { type: "admin" },
      config: { policies: ["admin::isAuthenticatedAdmin"] },
      handler: async (context: Context) => {
        const user = currentUser(strapi);
        if (!user || (duty && !(await mayDo(strapi, user, duty))))
          return refuse(
            context,
            403,
            `Không làm được: vai trò của bạn không có quyền “${duty ? DUTIES[duty] : "vào tòa soạn"}”. Nhờ Thư ký tòa soạn hoặc Quản trị; chưa có gì thay đổi.`,
            "ForbiddenError",
          );
        context.set("Cache-Control", "no-store");
        await handler(context, user);
      },
    })),
  });
}
