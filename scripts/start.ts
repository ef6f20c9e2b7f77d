import { createServer } from "node:net";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import type { PublisherMessage } from "../site/publisher/main.ts";
import type { SearchMessage } from "../site/search/main.ts";
import {
  buildCmsAdmin,
  buildCmsServer,
  isCmsAdminCurrent,
} from "./start/build-cms.ts";
import { isSampleLoaded, loadSample } from "./start/load-sample.ts";
import { freePort } from "./start/free-port.ts";
import { lockDataFolder } from "./start/lock.ts";
import { Processes } from "./start/processes.ts";
import { Progress } from "./start/progress.ts";
import { readSecrets, type Secrets } from "./start/secrets.ts";
import {
  cmsEnvironment,
  foldersOf,
  makeDataFolder,
  publisherEnvironment,
  readSettings,
  type Settings,
} from "./start/settings.ts";

/** `npm start`: brings the newsroom up and keeps it running until it is told to stop. */
export async function main(): Promise<number> {
  const settings = readSettings();
  makeDataFolder(settings.dataDir);
  await lockDataFolder(settings.dataDir);
  await assertFree("CMS_PORT", settings.cmsPort);
  await assertFree("SITE_PORT", settings.sitePort);
  const folders = foldersOf(settings.dataDir);
  const isFirstStart = !existsSync(folders.archive);
  const secrets = readSecrets(folders.secrets);
  const progress = new Progress();
  const newsroom = new Newsroom(settings, secrets, progress);

  const stopped = new Promise<number>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => resolve(0));
    whenParentIsGone(() => resolve(0));
    newsroom.onGivenUp = () => resolve(1);
  });
  try {
    await Promise.race([newsroom.start(), stopped]);
    if (newsroom.isUp) sayWelcome(settings, secrets, isFirstStart);
  } catch (error) {
    progress.failed();
    await newsroom.stop();
    throw error;
  }
  const code = await stopped;
  progress.failed();
  console.log("Đang dừng tòa soạn…");
  await newsroom.stop();
  console.log("Tòa soạn đã dừng.");
  return code;
}

/** npm may be killed without a word to what it started; the newsroom then ends as on Ctrl+C. */
function whenParentIsGone(tell: () => void): void {
  if (!process.env["npm_lifecycle_event"]) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) tell();
  }, 500).unref();
}

class Newsroom {
  isUp = false;
  onGivenUp = () => {};
  readonly #settings: Settings;
  readonly #secrets: Secrets;
  readonly #progress: Progress;
  readonly #processes: Processes;
  #onReleased = () => {};
  #previewPort = 0;
  #hasPreview = false;

  constructor(settings: Settings, secrets: Secrets, progress: Progress) {
    this.#settings = settings;
    this.#secrets = secrets;
    this.#progress = progress;
    this.#processes = new Processes(
      (line) => progress.say(`  ! ${line}`),
      () => this.onGivenUp(),
    );
  }

  async start(): Promise<void> {
    const progress = this.#progress;
    this.#previewPort = await freePort();
    const env = {
      ...cmsEnvironment(this.#settings, this.#secrets),
      PREVIEW_URL: `http://127.0.0.1:${this.#previewPort}`,
    };
    progress.begin("Biên dịch CMS");
    await buildCmsServer();
    if (!isCmsAdminCurrent())
      progress.begin("Dựng trang quản trị (chỉ lần đầu, khoảng một phút)");
    await buildCmsAdmin(env);
    if (process.env["SAMPLE"] !== "no" && !isSampleLoaded(env)) {
      progress.begin("Nạp tòa soạn mẫu (chỉ lần đầu)");
      await loadSample(env, (done, of) => progress.detail(`${done}/${of} ảnh`));
    }
    progress.begin("Khởi động CMS");
    this.#startWeb();
    this.#startCms(env);
    await this.#untilCmsAnswers();
    progress.begin("Dựng trang báo");
    const released = new Promise<void>((resolve) => {
      this.#onReleased = resolve;
    });
    this.#startPublisher();
    this.#startSearch();
    await released;
    progress.done();
    this.isUp = true;
  }

  stop = () => this.#processes.stop();

  #startCms(env: Record<string, string>): void {
    this.#processes.start({
      label: "CMS",
      script: "node_modules/@strapi/strapi/bin/strapi.js",
      args: ["start"],
      cwd: "cms",
      env,
      log: join(foldersOf(this.#settings.dataDir).logs, "cms.log"),
    });
  }

  #startPublisher(): void {
    const folders = foldersOf(this.#settings.dataDir);
    this.#processes.start({
      label: "Bộ xuất bản",
      script: "site/publisher/main.ts",
      env: publisherEnvironment(
        this.#settings,
        this.#secrets.PUBLISHER_TOKEN,
        "app",
      ),
      log: join(folders.logs, "publisher.log"),
      onMessage: (message) => this.#hear(message as PublisherMessage),
    });
  }

  /** Once: two processes that compile the same site would take each other's files. */
  #startPreview(): void {
    if (this.#hasPreview) return;
    this.#hasPreview = true;
    const folders = foldersOf(this.#settings.dataDir);
    this.#processes.start({
      label: "Bộ xem trước",
      script: "site/preview/main.ts",
      env: {
        ...publisherEnvironment(
          this.#settings,
          this.#secrets.PUBLISHER_TOKEN,
          "app",
        ),
        PREVIEW_PORT: String(this.#previewPort),
      },
      log: join(folders.logs, "preview.log"),
    });
  }

  #startSearch(): void {
    const folders = foldersOf(this.#settings.dataDir);
    this.#processes.start({
      label: "Bộ tìm kiếm",
      script: "site/search/main.ts",
      env: { ARCHIVE_FILE: folders.archive, SEARCH: folders.search },
      log: join(folders.logs, "search.log"),
      onMessage: (heard) => {
        const message = heard as SearchMessage;
        if (message.kind === "trouble")
          this.#progress.say(`  ! ${message.line}`);
      },
    });
  }

  #startWeb(): void {
    const { sitePort, commentsUrl, dataDir } = this.#settings;
    const folders = foldersOf(dataDir);
    this.#processes.start({
      label: "Máy chủ trang báo",
      script: "site/web/main.ts",
      env: {
        COMMENTS_URL: commentsUrl,
        SEARCH: folders.search,
        SITE_PORT: String(sitePort),
        TREE: folders.tree,
      },
      log: join(folders.logs, "web.log"),
    });
  }

  #hear(message: PublisherMessage): void {
    switch (message.kind) {
      case "progress":
        this.#progress.count(
          message.done,
          message.of,
          message.what === "photos" ? "ảnh" : "trang",
        );
        return;
      case "trouble":
        this.#progress.say(`  ! ${message.line}`);
        return;
      case "released":
        if (this.isUp && message.release)
          this.#progress.say(
            `  Đã phát hành bản ${message.release.id}: ${message.release.written} tệp, gỡ ${message.release.removed} tệp, ${message.ms} ms`,
          );
        this.#onReleased();
        return;
      case "compiled":
        this.#startPreview();
        return;
      case "copied":
        return;
    }
  }

  async #untilCmsAnswers(): Promise<void> {
    const health = new URL("/_health", this.#settings.cmsUrl);
    for (;;) {
      const answer = await fetch(health).catch(() => null);
      if (answer?.ok) return;
      await wait(200);
    }
  }
}

async function assertFree(name: string, port: number): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, resolve);
  }).catch((error: NodeJS.ErrnoException) => {
    const reason =
      error.code === "EADDRINUSE"
        ? "đang có chương trình khác dùng"
        : error.message;
    throw new Error(
      `Không mở được cổng ${port}: ${reason}. Hãy dừng chương trình đó hoặc đặt ${name} sang cổng khác rồi chạy lại.`,
    );
  });
  await new Promise((resolve) => server.close(resolve));
}

function sayWelcome(
  { cmsPort, siteUrl, dataDir }: Settings,
  { ADMIN_PASSWORD }: Secrets,
  isFirstStart: boolean,
): void {
  const email = process.env["ADMIN_EMAIL"] ?? "bientap@toasoan.local";
  const password = isFirstStart
    ? ADMIN_PASSWORD
    : `như lần đầu (ADMIN_PASSWORD trong ${foldersOf(dataDir).secrets})`;
  console.log(`
Tòa soạn đã sẵn sàng.

  Trang báo        ${siteUrl}
  Trang quản trị   http://localhost:${cmsPort}/admin
  Tài khoản        ${email}
  Mật khẩu         ${password}

Bấm Đăng trong trang quản trị, trang báo tự đổi theo. Bấm Ctrl+C để dừng.
`);
}
