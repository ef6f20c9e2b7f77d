import { createHash } from "node:crypto";

import type { Core } from "@strapi/strapi";
import {
  components,
  contentTypes,
} from "@toa-soan/content-types/content-types";

import {
  componentFormOf,
  formOf,
  type FormConfiguration,
} from "./form-layout.ts";

interface ConfigurationService {
  updateConfiguration(
    model: { uid: string },
    configuration: FormConfiguration,
  ): Promise<unknown>;
}

/**
 * Gives every form its Vietnamese names, hints and order. It does so only when the definitions
 * differ from those of the last time: what a newsroom arranged for itself survives a restart.
 */
export async function writeForms(strapi: Core.Strapi): Promise<void> {
  const forms = Object.values(contentTypes).map(
    (type) => [type.uid, formOf(type)] as const,
  );
  const parts = components.map(
    (component) => [component.uid, componentFormOf(component)] as const,
  );
  const hash = createHash("sha256")
    .update(JSON.stringify([forms, parts]))
    .digest("hex");
  const store = strapi.store({
    type: "plugin",
    name: "newsroom",
    key: "forms",
  });
  if ((await store.get({})) === hash) return;
  const manager = strapi.plugin("content-manager");
  const types = manager.service("content-types") as ConfigurationService;
  for (const [uid, form] of forms)
    await types.updateConfiguration({ uid }, form);
  const partsService = manager.service("components") as ConfigurationService;
  for (const [uid, form] of parts)
    await partsService.updateConfiguration({ uid }, form);
  await store.set({ value: hash });
}
