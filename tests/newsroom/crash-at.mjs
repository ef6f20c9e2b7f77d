// Kills this process, as kill -9 does, before the nth change to the file system once armed.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

let left = Infinity;

for (const name of [
  "copyFileSync",
  "fsyncSync",
  "linkSync",
  "mkdirSync",
  "renameSync",
  "rmSync",
  "rmdirSync",
  "writeFileSync",
]) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (--left < 0) process.kill(process.pid, "SIGKILL");
    return real(...args);
  };
}
syncBuiltinESMExports();

globalThis.armCrash = () => {
  left = Number(process.env.CRASH_AT);
};
