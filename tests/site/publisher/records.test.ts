import { expect, it } from "vitest";

import { Store } from "../../../site/archive/store.ts";
import { EarlierPages } from "../../../site/publisher/earlier.ts";
import { Records } from "../../../site/publisher/records.ts";

it("go on from the tables of an earlier version, and know of no page how it was made", () => {
  const store = new Store(":memory:");
  try {
    store.database.exec(`
      CREATE TABLE question (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, reads BLOB NOT NULL);
      CREATE TABLE page (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, hash TEXT, questions BLOB);
      INSERT INTO page (path, hash) VALUES ('/rss.xml', 'cũ');
      PRAGMA user_version = 1;
    `);
    const records = new Records(store);
    expect(records.pageHash("/rss.xml")).toBe("cũ");
    const asked = { key: '["site"]', hash: "một", reads: Int32Array.of(1) };
    const isAsBefore = () =>
      new EarlierPages(store, "/nowhere")
        .of("/rss.xml", () => undefined)
        .isAsBefore("site");
    expect(isAsBefore()).toBe(false);
    records.recordPage("/rss.xml", "mới", [asked]);
    // Made, and not released yet: what stands in the tree is still the old page.
    expect(isAsBefore()).toBe(false);
    records.recordReleased("/rss.xml", "mới");
    expect(isAsBefore()).toBe(true);
  } finally {
    store.close();
  }
});
