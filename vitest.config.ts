import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: "tests/newsroom/compile.ts",
    testTimeout: 30_000,
    hookTimeout: 180_000,
    // Strapi, PostgreSQL and a browser share two cores with the tests.
    maxWorkers: 2,
    reporters: process.env["CI"] ? ["default", "json"] : ["default"],
    outputFile: { json: "tests/.results.json" },
  },
});
