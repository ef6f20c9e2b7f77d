import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";

const SOURCES = fileURLToPath(new URL("../../cms/src", import.meta.url));

// Beside a schema.ts it would win silently, and the site's types would lie.
test("no content type is defined by a JSON file", () => {
  const files = readdirSync(SOURCES, { recursive: true }).map(String);
  expect(files.filter((file) => file.endsWith(".json"))).toEqual([
    "admin/tsconfig.json",
  ]);
});
