// Stands before every change to the file system once armed. CRASH_AT=n kills this process there, as
// kill -9 does, before the nth change. SNAPSHOTS=folder copies FOLDER there before each change, as
// `folder/n`: what a kill at that moment leaves, without the second that a process costs.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";

const { CRASH_AT, SNAPSHOTS, FOLDER } = process.env;
const { cpSync } = fs;

let step = -1;

function standBefore() {
  if (step < 0) return;
  const now = step++;
  if (CRASH_AT && now >= Number(CRASH_AT)) process.kill(process.pid, "SIGKILL");
  if (!SNAPSHOTS) return;
  // The copy itself is no step.
  step = -1;
  cpSync(FOLDER, join(SNAPSHOTS, String(now)), {
    recursive: true,
    // Relative links lead to places of the copy.
    verbatimSymlinks: true,
  });
  step = now + 1;
}

for (const name of [
  "copyFileSync",
  "fsyncSync",
  "linkSync",
  "mkdirSync",
  "renameSync",
  "rmSync",
  "rmdirSync",
  "symlinkSync",
  "writeFileSync",
]) {
  const real = fs[name];
  fs[name] = (...args) => {
    standBefore();
    return real(...args);
  };
}
syncBuiltinESMExports();

globalThis.armCrash = () => {
  step = 0;
};
