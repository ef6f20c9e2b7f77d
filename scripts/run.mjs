// Plain JavaScript, so that an old Node can read it and say what is wrong in one line.
import { existsSync } from "node:fs";

const [command, ...args] = process.argv.slice(2);
const [major, minor] = process.versions.node.split(".").map(Number);

function stop(line) {
  console.error(line);
  process.exit(1);
}

if (!existsSync(new URL("../node_modules/astro", import.meta.url)))
  stop("Chưa cài thư viện. Hãy chạy npm ci rồi chạy lại lệnh này.");
if (major < 22 || (major === 22 && minor < 18))
  stop(
    `Node ${process.versions.node} quá cũ để chạy Tòa Soạn. Hãy chạy bằng npm (npm ${command === "start" ? "start" : `run ${command}`}), vốn dùng bản Node 24 do npm ci cài, hoặc cài Node 24.`,
  );

process.argv = [process.argv[0], process.argv[1], ...args];
try {
  const { main } = await import(`./${command}.ts`);
  process.exitCode = await main(args);
} catch (error) {
  if (args.includes("--verbose")) console.error(error);
  stop(error instanceof Error ? error.message : String(error));
}
