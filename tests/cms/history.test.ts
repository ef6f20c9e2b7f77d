import { afterAll, beforeAll, describe } from "vitest";

import { startCms, type Cms, type StartedCms } from "../newsroom/start-cms.ts";
import { describeHistory } from "./history.ts";

let started: StartedCms;
let cms: Cms;

beforeAll(async () => {
  started = await startCms();
  cms = started.cms;
});
afterAll(() => started.stop());

describe("on SQLite", () => {
  describeHistory(() => cms);
});
