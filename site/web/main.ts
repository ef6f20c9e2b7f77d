// The web server as a process of its own, so that readers are served while pages are rendered.
import { createWebServer } from "./serve.ts";

const server = createWebServer(
  process.env["TREE"] ?? "",
  process.env["SEARCH"],
  process.env["COMMENTS_URL"],
);
server.listen(Number(process.env["SITE_PORT"]), () =>
  process.send?.({ kind: "listening" }),
);
for (const signal of ["SIGINT", "SIGTERM", "disconnect"] as const)
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
