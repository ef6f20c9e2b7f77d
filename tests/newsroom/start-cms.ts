import { hash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Core } from "@strapi/strapi";
import { readFeedLine, type FeedLine } from "@toa-soan/content-types/change";
import type { TypeName } from "@toa-soan/content-types/type-name";

import { buildCmsServer } from "../../scripts/start/build-cms.ts";
import { ROOT } from "../../scripts/start/settings.ts";

export const PUBLISHER_TOKEN = "ma-cua-bo-xuat-ban";
export const IMPORT_TOKEN = "ma-nhap-bai";
export const ADMIN = {
  email: "bientap@toasoan.local",
  password: "Matkhau-thu-1",
};

type Data = Record<string, unknown>;

/** A document as tests look at it. */
export interface Saved extends Data {
  documentId: string;
  slug: string;
}

/** A real Strapi on a database of its own, with the ways in that tests use. */
export class Cms {
  readonly strapi: Core.Strapi;
  readonly url: string;

  constructor(strapi: Core.Strapi, url: string) {
    this.strapi = strapi;
    this.url = url;
  }

  create(type: TypeName, data: Data): Promise<Saved> {
    return this.documents(type).create({ data });
  }

  update(type: TypeName, documentId: string, data: Data): Promise<Saved> {
    return this.documents(type).update({ documentId, data });
  }

  delete(type: TypeName, documentId: string): Promise<unknown> {
    return this.documents(type).delete({ documentId });
  }

  publish(documentId: string): Promise<unknown> {
    return this.documents("article").publish({ documentId });
  }

  unpublish(documentId: string): Promise<unknown> {
    return this.documents("article").unpublish({ documentId });
  }

  /** The stored document; of an article the draft unless `status` says otherwise. */
  find(
    type: TypeName,
    documentId: string,
    query: Data = {},
  ): Promise<Saved | null> {
    return this.documents(type).findOne({ documentId, ...query });
  }

  /** The count of saves that a form would have got with the document. */
  async revisionOf(type: TypeName, documentId: string): Promise<unknown> {
    return (await this.find(type, documentId))?.["revision"];
  }

  /** Strapi's Document Service, without the types that the content model does not generate. */
  documents(type: TypeName) {
    return this.strapi.documents(`api::${type}.${type}`) as unknown as Record<
      "create" | "update" | "clone",
      (call: Data) => Promise<Saved>
    > &
      Record<
        "delete" | "publish" | "unpublish" | "discardDraft",
        (call: Data) => Promise<{ documentId: string; entries: Saved[] }>
      > & {
        findOne: (call: Data) => Promise<Saved | null>;
        findMany: (call: Data) => Promise<Saved[]>;
      };
  }

  /** All lines of one answer of the change feed. */
  async feed(after = 0): Promise<FeedLine[]> {
    const response = await this.askFeed(`after=${after}`);
    const text = await response.text();
    return text.split("\n").filter(Boolean).map(readFeedLine);
  }

  askFeed(query: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.url}/newsroom/changes?${query}`, {
      headers: { authorization: `Bearer ${PUBLISHER_TOKEN}` },
      ...init,
    });
  }

  /** What readers may see now, by type and documentId. */
  async publicIds(): Promise<Set<string>> {
    const lines = await this.feed();
    return new Set(
      lines.flatMap((line) =>
        "documentId" in line && line.document ? [line.documentId] : [],
      ),
    );
  }

  /** The newest number of the change log. */
  async newest(): Promise<number> {
    const lines = await this.feed();
    const end = lines.at(-1);
    return end && "complete" in end ? end.complete : 0;
  }

  /** What changed for readers since a number, as `type documentId` in order; `-` marks removals. */
  async changesSince(after: number): Promise<string[]> {
    const lines = await this.feed(after);
    return lines.flatMap((line) =>
      "documentId" in line
        ? [`${line.document ? "" : "-"}${line.type} ${line.documentId}`]
        : [],
    );
  }

  /** Runs what runs by the clock, now. @param name of the job. */
  async runJob(name: string): Promise<void> {
    const { jobs } = this.strapi.cron as unknown as {
      jobs: { name: string; job: { invoke(): Promise<unknown> } }[];
    };
    const found = jobs.find((each) => each.name === name);
    if (!found) throw new Error(`no job has the name ${name}`);
    await found.job.invoke();
  }

  importArticle(body: Data, token = IMPORT_TOKEN): Promise<Response> {
    return fetch(`${this.url}/newsroom/import`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
      },
      body: JSON.stringify(body),
    });
  }

  /** Asks the admin's own API as the first administrator. */
  async askAdmin(path: string, init: RequestInit = {}): Promise<Response> {
    this.#session ??= this.signIn();
    return fetch(`${this.url}${path}`, {
      ...init,
      headers: {
        authorization: `Bearer ${await this.#session}`,
        // A form names its own type, with the boundary of its parts.
        ...(!(init.body instanceof FormData) && {
          "content-type": "application/json",
        }),
      },
    });
  }

  #session: Promise<string> | undefined;

  private async signIn(): Promise<string> {
    const response = await fetch(`${this.url}/admin/login`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(ADMIN),
    });
    const { data } = (await response.json()) as { data: { token: string } };
    return data.token;
  }
}

export interface StartedCms {
  cms: Cms;
  stop: () => Promise<void>;
}

/**
 * Starts the CMS in this process on a free port and an empty database.
 *
 * @param env settings beside the usual ones, for example those of PostgreSQL.
 * @param withAdmin with the admin panel, which must be built; without it the start takes a second.
 */
export async function startCms(
  env: Record<string, string> = {},
  withAdmin = false,
): Promise<StartedCms> {
  await buildCmsServer();
  const folder = mkdtempSync(join(tmpdir(), "toa-soan-cms-"));
  const secret = (name: string) => hash("sha256", name).slice(0, 32);
  Object.assign(process.env, {
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_JWT_SECRET: secret("admin"),
    ADMIN_PASSWORD: ADMIN.password,
    API_TOKEN_SALT: secret("api"),
    APP_KEYS: secret("app"),
    DATA_DIR: folder,
    ENCRYPTION_KEY: secret("encryption"),
    IMPORT_TOKEN,
    JWT_SECRET: secret("jwt"),
    NODE_ENV: "production",
    PUBLISHER_TOKEN,
    STRAPI_TELEMETRY_DISABLED: "true",
    TRANSFER_TOKEN_SALT: secret("transfer"),
    ...env,
  });
  const { createStrapi } = createRequire(join(ROOT, "cms/package.json"))(
    "@strapi/strapi",
  ) as typeof import("@strapi/strapi");
  const strapi = createStrapi({
    appDir: join(ROOT, "cms"),
    distDir: join(ROOT, "cms/dist"),
    serveAdminPanel: withAdmin,
  });
  strapi.log.level = "error";
  await strapi.load();
  await new Promise<void>((resolve) =>
    strapi.server.listen(0, "127.0.0.1", resolve),
  );
  const { port } = strapi.server.httpServer.address() as AddressInfo;
  return {
    cms: new Cms(strapi, `http://127.0.0.1:${port}`),
    async stop() {
      await keepingListeners(() => strapi.destroy());
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Strapi's destroy takes every listener off the process, the test runner's own included. */
async function keepingListeners(work: () => Promise<void>): Promise<void> {
  const listeners = process
    .eventNames()
    .map((name) => [name, process.rawListeners(name)] as const);
  await work();
  for (const [name, list] of listeners)
    for (const listener of list)
      process.on(name, listener as (...given: unknown[]) => void);
}
