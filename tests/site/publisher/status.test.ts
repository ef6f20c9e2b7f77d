import {
  MOST_TROUBLES,
  publisherStatus,
  type PublisherStatus,
} from "@toa-soan/content-types/publisher-state";
import { beforeEach, describe, expect, it } from "vitest";

import { Store } from "../../../site/archive/store.ts";
import { Status } from "../../../site/publisher/status.ts";

const release = { id: 3, written: ["index.html"], removed: [] };

describe("how the publisher is", () => {
  let store: Store;
  let status: Status;
  let told: PublisherStatus[];

  beforeEach(() => {
    store = new Store(":memory:");
    told = [];
    status = new Status(store, (now) => told.push(now));
  });

  it("has one line for each trouble", () => {
    status.trouble("release", "Dòng một\n  at dòng hai");
    expect(told.at(-1)?.troubles[0]?.line).toBe("Dòng một");
  });

  it("says since when the same trouble goes on", () => {
    status.trouble("release", "Lần một");
    const since = told.at(-1)?.troubles[0]?.since;
    status.trouble("half-release", "Lần hai");
    expect(told.at(-1)?.troubles).toEqual([
      { kind: "half-release", owner: null, line: "Lần hai", since },
    ]);
  });

  it("is told with what stops releases before any number of photos", () => {
    for (let n = 0; n < 3 * MOST_TROUBLES; n++)
      status.trouble("photo", `Ảnh ${n}`, `photo anh-${n}`);
    status.trouble("release", "Hết chỗ trên đĩa");
    const { troubles } = publisherStatus.parse(told.at(-1));
    expect(troubles).toHaveLength(MOST_TROUBLES);
    expect(troubles[0]?.kind).toBe("release");
  });

  it("forgets why releases failed once one is made, not the photos", () => {
    status.trouble("photo", "Ảnh hỏng", "photo anh");
    status.trouble("release", "Hết chỗ trên đĩa");
    status.released({ release, ms: 5 }, 9);
    expect(told.at(-1)?.troubles).toMatchObject([{ owner: "photo anh" }]);
  });

  it("keeps the last release when a later change altered no file", () => {
    status.released({ release, ms: 5 }, 9);
    status.released({ release: null, ms: 1 }, 12);
    expect(told.at(-1)).toMatchObject({
      position: 12,
      release: { id: 3, after: 0, position: 9 },
    });
  });

  it("brings no changes when a release was led back", () => {
    status.released({ release, ms: 5 }, 9);
    status.released({ release: { ...release, id: 4 }, ms: 5, backTo: 2 });
    expect(told.at(-1)).toMatchObject({
      position: 9,
      release: { id: 4, after: 9, position: 9, backTo: 2 },
    });
  });

  it("is told even when it cannot be kept", () => {
    store.close();
    status.trouble("release", "Hết chỗ trên đĩa");
    expect(told.at(-1)?.troubles).toHaveLength(1);
  });
});
