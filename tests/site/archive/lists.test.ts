import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { PublishingHouse } from "../../newsroom/publishing.ts";
import { RandomNewsroom } from "../../newsroom/random-newsroom.ts";

describe("the lists of the archive", () => {
  let house: PublishingHouse;

  beforeEach(async () => {
    house = new PublishingHouse();
    const newsroom = new RandomNewsroom(4);
    newsroom.found(12);
    const publisher = await house.open();
    await publisher.take([newsroom.firstCopy()]);
    await publisher.release();
  });

  afterEach(() => house.close());

  const rows = () =>
    house.store.database.prepare("SELECT * FROM list").raw().all();

  it("are made anew when another version of the site opens the archive", async () => {
    const right = rows();
    house.store.database.exec(
      "DELETE FROM list WHERE name = 'topics'; UPDATE list SET sort = 'x' WHERE name = 'latest'",
    );
    house.store.putMeta("template", "an older one");
    await house.open();
    expect(rows()).toEqual(right);
    expect(right.length).toBeGreaterThan(50);
  });

  it("take a document of an older version by its present definition", async () => {
    const right = rows();
    house.store.database.exec(
      "UPDATE document SET json = json_remove(json, '$.updates', '$.topics') WHERE type = 'article'",
    );
    house.store.putMeta("template", "an older one");
    await house.open();
    const [id = ""] = house.store.documentIds("article");
    expect(house.store.document("article", id)?.updates).toEqual([]);
    expect(rows().length).toBeLessThan(right.length);
    expect(house.store.position).toBeGreaterThan(0);
  });

  it("wait for a first copy when a document lacks what its definition asks for", async () => {
    house.store.database.exec(
      "UPDATE document SET json = json_remove(json, '$.slug') WHERE type = 'document'",
    );
    house.store.putMeta("template", "an older one");
    await house.open();
    expect(house.store.documentIds("document")).toEqual([]);
    expect(house.store.position).toBe(0);
  });
});
