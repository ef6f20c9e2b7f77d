import type { Core } from "@strapi/strapi";
import type { HomeState } from "@toa-soan/content-types/flow-state";

import { openDeskRoutes } from "../roles/desk-routes.ts";
import { mayDo, type User } from "../roles/user.ts";
import { articleLists } from "./home-lists.ts";
import { justPublished } from "./just-published.ts";
import { waitingComments } from "./waiting-comments.ts";

/** Opens `GET /newsroom/home`: everything on the home page of whoever asks, in one answer. */
export function openHome(strapi: Core.Strapi): void {
  openDeskRoutes(strapi, [
    {
      method: "GET",
      path: "/home",
      handler: async (context, user) => {
        context.body = await homeOf(strapi, user);
      },
    },
  ]);
}

async function homeOf(strapi: Core.Strapi, user: User): Promise<HomeState> {
  const [approves, publishes, moderates] = await Promise.all([
    mayDo(strapi, user, "approve"),
    mayDo(strapi, user, "publish"),
    mayDo(strapi, user, "moderate"),
  ]);
  const [lists, published, comments] = await Promise.all([
    articleLists(strapi, user, { approves, publishes }),
    justPublished(strapi),
    moderates ? waitingComments(strapi) : null,
  ]);
  return { ...lists, published, comments };
}
