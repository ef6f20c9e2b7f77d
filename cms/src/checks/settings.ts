import type { Core } from "@strapi/strapi";
import {
  proofreadingSettings,
  type ProofreadingSettings,
} from "@toa-soan/content-types/proofreading/spelling-rules";

const store = (strapi: Core.Strapi) =>
  strapi.store({ type: "core", name: "newsroom", key: "proofreading" });

/** How the newsroom wants its articles looked through; all rules until it says otherwise. */
export async function settingsOf(
  strapi: Core.Strapi,
): Promise<ProofreadingSettings> {
  const kept: unknown = await store(strapi).get({});
  return proofreadingSettings.parse(kept ?? {});
}

export async function keepSettings(
  strapi: Core.Strapi,
  settings: ProofreadingSettings,
): Promise<void> {
  await store(strapi).set({ value: settings });
}
