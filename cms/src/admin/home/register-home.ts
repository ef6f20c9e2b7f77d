import type { StrapiApp } from "@strapi/strapi/admin";
import { Bell, CheckCircle, Clock, Discuss, Pencil } from "@strapi/icons";
import { actionOf } from "@toa-soan/content-types/roles";

/** Puts the newsroom's boxes on the home page, in place of Strapi's own. */
export function registerHome(app: StrapiApp): void {
  app.widgets.register((widgets) => [
    {
      id: "waiting-for-me",
      icon: Bell,
      title: title("waiting", "Chờ tôi xử lý"),
      component: () =>
        import("./waiting-for-me.tsx").then((module) => module.WaitingForMe),
    },
    {
      id: "own-drafts",
      icon: Pencil,
      title: title("drafts", "Bài nháp của tôi"),
      component: () =>
        import("./own-drafts.tsx").then((module) => module.OwnDrafts),
    },
    {
      id: "scheduled",
      icon: Clock,
      title: title("scheduled", "Hẹn giờ"),
      component: () =>
        import("./scheduled.tsx").then((module) => module.Scheduled),
    },
    {
      id: "just-published",
      icon: CheckCircle,
      title: title("published", "Vừa đăng"),
      component: () =>
        import("./just-published.tsx").then((module) => module.JustPublished),
    },
    {
      id: "comments",
      icon: Discuss,
      title: title("comments", "Ý kiến chờ duyệt"),
      permissions: [{ action: actionOf("moderate") }],
      component: () =>
        import("./comments.tsx").then((module) => module.Comments),
    },
    // What Strapi would tell beside counts types and entries: nothing to work with.
    ...widgets.filter(({ pluginId, id }) => !pluginId && !STRAPIS.includes(id)),
  ]);
}

const STRAPIS = ["profile-info", "key-statistics", "deploy-now"];

const title = (id: string, defaultMessage: string) => ({
  id: `newsroom.home.${id}`,
  defaultMessage,
});
