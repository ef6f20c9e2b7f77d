import { afterAll, beforeAll, describe } from "vitest";

import { startCms, type StartedCms } from "../../newsroom/start-cms.ts";
import { describePhotoGate } from "./photo-gate.ts";

let started: StartedCms;

beforeAll(async () => {
  started = await startCms();
});
afterAll(() => started.stop());

describe("on SQLite", () => {
  describePhotoGate(() => started.cms);
});
