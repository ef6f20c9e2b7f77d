import { compileForTests } from "./publishing.ts";

/** Compiles what tests share, once, before any of them. */
export async function setup(): Promise<void> {
  await compileForTests();
}
