import { afterAll, beforeAll } from "vitest";

import { Content } from "../newsroom/make-content.ts";
import { startCms, type StartedCms } from "../newsroom/start-cms.ts";
import { describeSuggestRelated } from "./suggest-related.ts";

let started: StartedCms;
let content: Content;

beforeAll(async () => {
  started = await startCms();
  content = new Content(started.cms);
});
afterAll(() => started.stop());

describeSuggestRelated(() => ({ cms: started.cms, content }));
