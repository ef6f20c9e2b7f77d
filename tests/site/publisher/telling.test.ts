import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { drawPhoto } from "../../../scripts/sample/draw-photos.ts";
import {
  foldersOf,
  makeDataFolder,
  publisherEnvironment,
  ROOT,
} from "../../../scripts/start/settings.ts";
import type { PublisherMessage } from "../../../site/publisher/main.ts";
import { DeafCms } from "../../newsroom/deaf-cms.ts";
import { SITE_URL } from "../../newsroom/publishing.ts";
import { SmallPaper } from "../../newsroom/small-paper.ts";

const A_MINUTE = { timeout: 60_000 };

describe("a publisher that runs", A_MINUTE, () => {
  let dataDir: string;
  let cms: DeafCms;
  let paper: SmallPaper;
  let publisher: ChildProcess;
  let releases: Extract<PublisherMessage, { kind: "released" }>[];

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), "toa-soan-telling-"));
    makeDataFolder(dataDir);
    cms = await new DeafCms().open();
    paper = new SmallPaper();
    cms.send(paper.batch(...paper.firstCopy().changes));
    releases = [];
  });

  afterEach(async () => {
    await stop();
    cms.close();
    rmSync(dataDir, { recursive: true });
  });

  const live = (file: string) => join(foldersOf(dataDir).tree, file);

  /** Starts the publisher and waits until its first release is known to the CMS. */
  async function start(): Promise<void> {
    const known = cms.reports.length;
    publisher = fork(join(ROOT, "site/publisher/main.ts"), {
      env: {
        ...process.env,
        ...publisherEnvironment(
          {
            cmsUrl: cms.url,
            siteUrl: SITE_URL,
            commentsUrl: "",
            hubUrl: "",
            dataDir,
          },
          "ma",
          "test-app",
        ),
      },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    publisher.on("message", (message) => {
      const told = message as PublisherMessage;
      if (told.kind === "released") releases.push(told);
    });
    await cms.untilTold(() => cms.reports.length > known);
    await cms.untilTold(({ release }) => release !== null);
  }

  async function stop(): Promise<void> {
    if (publisher.exitCode !== null) return;
    publisher.kill("SIGTERM");
    await once(publisher, "exit");
  }

  /** Publishes an article and waits until it is released. @returns milliseconds that this took. */
  async function publish(slug: string): Promise<number> {
    const count = releases.length;
    const before = performance.now();
    cms.send(paper.batch(paper.article(slug)));
    while (releases.length === count) await once(publisher, "message");
    return performance.now() - before;
  }

  it("tells its release with figures, and which changes it brought", async () => {
    await start();
    const { position } = await cms.untilTold(() => true);
    await publish("moi");
    const report = await cms.untilTold((each) => each.position > position);
    expect(report).toMatchObject({
      position: position + 1,
      release: {
        id: releases.at(-1)?.release?.id,
        after: position,
        position: position + 1,
        ms: releases.at(-1)?.ms,
        written: releases.at(-1)?.release?.written,
        removed: 0,
      },
      troubles: [],
    });
  });

  it("releases as fast while the CMS never answers what it tells", async () => {
    await start();
    await publish("nhanh");
    cms.answer = "never";
    const heard = cms.reports.length;
    const times = [];
    for (const slug of ["mot", "hai", "ba", "bon"])
      times.push(await publish(slug));
    // The first of these reports is given up after five seconds; none of them waited for it.
    expect(Math.max(...times)).toBeLessThan(4_000);
    expect(cms.reports.length - heard).toBeLessThanOrEqual(2);
    cms.answer = 204;
    await cms.untilTold(
      ({ position }) => position === releases.at(-1)?.position,
    );
  });

  it("tells in one line why nothing can be released, and when that is over", async () => {
    await start();
    renameSync(live("rss.xml"), live("rss.cu"));
    mkdirSync(live("rss.xml"));
    cms.send(paper.batch(paper.article("mac-ket")));
    const { troubles, position } = await cms.untilTold(
      (each) => each.troubles.length > 0,
    );
    expect(troubles).toMatchObject([
      {
        kind: "release",
        line: "Không phát hành được: không ghi được tệp rss.xml: ở đó đang là một thư mục. Trang đang chạy không đổi; sẽ tự thử lại sau 5 giây.",
      },
    ]);
    rmSync(live("rss.xml"), { recursive: true });
    renameSync(live("rss.cu"), live("rss.xml"));
    const after = await cms.untilTold((each) => each.troubles.length === 0);
    expect(after.position).toBe(position + 1);
  });

  it("tells of a photo without a picture until it has one, over a restart as well", async () => {
    await start();
    const image = (name: string) => ({
      image: {
        url: `/uploads/${name}.jpg`,
        hash: name,
        mime: "image/jpeg",
        name: `${name}.jpg`,
        ext: ".jpg",
        size: 1,
        width: 1,
        height: 1,
      },
      caption: "Lễ khai mạc",
      isPublic: true,
    });
    cms.send(paper.batch(paper.put("photo", "anh", image("khong-co"))));
    const missing = {
      kind: "photo",
      owner: "photo anh",
      line: "Không xử lý được ảnh “Lễ khai mạc”: không tìm thấy tệp ảnh gốc. Bài vẫn đăng với chú thích, không có ảnh; hãy tải ảnh lên lại.",
    };
    const inTrouble = await cms.untilTold((each) => each.troubles.length > 0);
    expect(inTrouble.troubles).toMatchObject([missing]);

    await stop();
    await start();
    const again = await cms.untilTold(() => true);
    expect(again.troubles).toMatchObject([missing]);

    const { uploads } = foldersOf(dataDir);
    writeFileSync(join(uploads, "co.jpg"), await drawPhoto("hoi-truong"));
    cms.send(paper.batch(paper.put("photo", "anh", image("co"))));
    await cms.untilTold((each) => each.troubles.length === 0);
  });
});
