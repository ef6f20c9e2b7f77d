import type { Core } from "@strapi/strapi";

/**
 * Turns photos upright when they are uploaded. Strapi keeps this in its database and starts with
 * the setting off; without it photos lie on their side wherever EXIF is stripped.
 */
export async function setUploadSettings(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({
    type: "plugin",
    name: "upload",
    key: "settings",
  });
  const settings = (await store.get({})) as Record<string, unknown> | null;
  if (settings?.["autoOrientation"] === true) return;
  await store.set({
    value: { ...settings, autoOrientation: true, aiMetadata: false },
  });
}
