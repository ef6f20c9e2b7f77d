import astro from "eslint-plugin-astro";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

// Who may import whom: docs/decisions/0001-house.md.
const notFrom = (...patterns) => ({
  "no-restricted-imports": [
    "error",
    {
      patterns: patterns.map((pattern) => ({
        regex: pattern,
        message: "Xem docs/decisions/0001-house.md: who may import whom.",
      })),
    },
  ],
});

export default defineConfig(
  {
    ignores: [
      "**/node_modules/",
      "**/dist/",
      "**/.astro/",
      "**/.strapi/",
      "data/",
      "cms/types/",
    ],
  },
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  astro.configs.recommended,
  {
    rules: {
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-empty-function": "off",
      "@typescript-eslint/consistent-type-definitions": "off",
      eqeqeq: "error",
      "no-console": "off",
    },
  },
  {
    files: ["content-types/**"],
    rules: notFrom("^(?!\\.{1,2}/|zod$)", "/(?:cms|site|scripts|tests)/"),
  },
  {
    files: ["cms/**"],
    rules: notFrom("/site/", "/scripts/", "/tests/", "^@toa-soan/site"),
  },
  {
    files: ["site/**"],
    rules: notFrom(
      "/cms/",
      "/scripts/",
      "/tests/",
      "^@toa-soan/cms",
      "^@strapi/",
    ),
  },
);
