import type { StrapiApp } from "@strapi/strapi/admin";
import { Clock } from "@strapi/icons";
import { actionOf } from "@toa-soan/content-types/roles";

/** Adds the page of the audit log for whoever may see it. */
export function registerAudit(app: Pick<StrapiApp, "addMenuLink">): void {
  app.addMenuLink({
    to: "nhat-ky",
    icon: Clock,
    intlLabel: { id: "newsroom.audit", defaultMessage: "Nhật ký" },
    permissions: [{ action: actionOf("audit"), subject: null }],
    position: 9,
    Component: () =>
      import("./audit-page.tsx").then(({ AuditPage }) => ({
        default: AuditPage,
      })),
  });
}
