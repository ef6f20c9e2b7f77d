import type { Core } from "@strapi/strapi";
import { fold } from "@toa-soan/content-types/vietnamese/fold";

import { columns, type HiddenTable } from "../hidden-tables.ts";

const KEYS = "newsroom_search_keys";
const KEY_UID = "newsroom::search-key";

/** What Strapi's own tables are found by at the desk; they have no room for a folded key. */
const SEARCHED: Record<string, readonly string[]> = {
  "plugin::upload.file": ["name", "alternativeText", "caption"],
  "plugin::upload.folder": ["name"],
  "admin::user": ["firstname", "lastname", "email", "username"],
};

/** One row for each file, folder and user: the folded text it is found by. */
export const SEARCH_KEY_TABLE: HiddenTable = {
  uid: KEY_UID,
  tableName: KEYS,
  attributes: {
    ...columns("type"),
    rowId: { type: "integer" },
    searchKey: { type: "text" },
  },
  indexes: [
    { name: `${KEYS}_row_index`, columns: ["type", "row_id"], type: "unique" },
  ],
};

type Row = Record<string, unknown> & { id: number };

interface Event {
  model: { uid: string };
  params: { _q?: unknown; where?: unknown };
  result?: Partial<Row> | null;
  state: { ids?: number[] };
}

/**
 * Lets files, folders and users be found without diacritics wherever Strapi lists them, and keeps
 * what they are found by.
 */
export async function searchTablesInVietnamese(
  strapi: Core.Strapi,
): Promise<void> {
  const adapt = (event: unknown) => adaptSearch(strapi, event as Event);
  const write = async (event: unknown) => {
    const { model, result } = event as Event;
    if (typeof result?.id === "number")
      await writeKeys(strapi, model.uid, { id: result.id });
  };
  const noteIds = async (event: unknown) => {
    const { model, params, state } = event as Event;
    const rows = await strapi.db
      .query(model.uid)
      .findMany({ where: params.where as object, select: ["id"] });
    state.ids = (rows as Row[]).map(({ id }) => id);
  };
  const forget = async (event: unknown) => {
    const { model, state } = event as Event;
    await strapi.db.query(KEY_UID).deleteMany({
      where: { type: model.uid, rowId: { $in: state.ids ?? [] } },
    });
  };
  strapi.db.lifecycles.subscribe({
    models: Object.keys(SEARCHED),
    beforeFindMany: adapt,
    beforeCount: adapt,
    afterCreate: write,
    afterUpdate: write,
    beforeDelete: noteIds,
    beforeDeleteMany: noteIds,
    afterDelete: forget,
    afterDeleteMany: forget,
  });
  for (const uid of Object.keys(SEARCHED)) await writeMissing(strapi, uid);
}

function adaptSearch(strapi: Core.Strapi, { model, params }: Event): void {
  if (typeof params._q !== "string" || params._q.trim() === "") return;
  const words = fold(params._q).split(" ").filter(Boolean);
  delete params._q;
  const found = words.map((word) => ({
    id: {
      $in: strapi.db
        .getConnection(KEYS)
        .select("row_id")
        .where("type", model.uid)
        .where("search_key", "like", `%${word}%`),
    },
  }));
  // What has neither letters nor digits is in nobody's name.
  params.where = {
    $and: [params.where ?? {}, ...(words.length > 0 ? found : [{ id: -1 }])],
  };
}

/** Fills in what was stored before there were keys, or while this program did not run. */
async function writeMissing(strapi: Core.Strapi, uid: string): Promise<void> {
  await writeKeys(strapi, uid, {
    id: {
      $notIn: strapi.db.getConnection(KEYS).select("row_id").where("type", uid),
    },
  });
}

async function writeKeys(
  strapi: Core.Strapi,
  uid: string,
  where: object,
): Promise<void> {
  const names = SEARCHED[uid] ?? [];
  const rows = (await strapi.db
    .query(uid)
    .findMany({ where, select: ["id", ...names] })) as Row[];
  for (const row of rows) {
    const searchKey = fold(names.map((name) => row[name] ?? "").join(" "));
    const place = { type: uid, rowId: row.id };
    const { count } = await strapi.db
      .query(KEY_UID)
      .updateMany({ where: place, data: { searchKey } });
    if (count === 0)
      await strapi.db.query(KEY_UID).create({ data: { ...place, searchKey } });
  }
}
