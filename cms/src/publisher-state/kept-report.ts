import type { Core } from "@strapi/strapi";
import {
  keptReport,
  type KeptReport,
  type PublisherReport,
} from "@toa-soan/content-types/publisher-state";

import { noteLiveTimes } from "../flow/live-times.ts";

const store = (strapi: Core.Strapi) =>
  strapi.store({ type: "core", name: "newsroom", key: "publisher" });

/** Keeps what the publisher just said, for all processes and restarts. */
export async function keepReport(
  strapi: Core.Strapi,
  { sentAt, ...status }: PublisherReport,
): Promise<void> {
  const now = Date.now();
  const drift = now - Date.parse(sentAt);
  const byOurClock = (instant: string) =>
    new Date(Date.parse(instant) + drift).toISOString();
  const { release, troubles } = status;
  const value: KeptReport = {
    ...status,
    release: release && { ...release, at: byOurClock(release.at) },
    troubles: troubles.map((trouble) => ({
      ...trouble,
      since: byOurClock(trouble.since),
    })),
    heardAt: new Date(now).toISOString(),
  };
  const before = await lastReport(strapi);
  await store(strapi).set({ value });
  await noteLiveTimes(strapi, before, value);
}

/** What the publisher said last; `null` when it never said anything that can be read. */
export async function lastReport(
  strapi: Core.Strapi,
): Promise<KeptReport | null> {
  const value: unknown = await store(strapi).get({});
  return keptReport.safeParse(value).data ?? null;
}
