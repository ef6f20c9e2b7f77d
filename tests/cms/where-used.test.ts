import { afterAll, beforeAll, describe } from "vitest";

import { startCms, type StartedCms } from "../newsroom/start-cms.ts";
import { describeWhereUsed } from "./where-used.ts";

let started: StartedCms;

beforeAll(async () => {
  started = await startCms();
});
afterAll(() => started.stop());

describe("on SQLite", () => {
  describeWhereUsed(() => started.cms);
});
