import { afterAll, beforeAll, describe } from "vitest";

import { startCms, type StartedCms } from "../newsroom/start-cms.ts";
import { describeChecks } from "./checks.ts";

let started: StartedCms;

beforeAll(async () => {
  started = await startCms();
});
afterAll(() => started.stop());

describe("on SQLite", () => {
  describeChecks(() => started.cms);
});
