import type { Core } from "@strapi/strapi";
import { contentTypeOf } from "@toa-soan/content-types/content-types";

import type { ChangeSignal } from "./change-signal.ts";
import { nodeOf, type Node } from "./node.ts";
import { recordUpdates } from "./record-change.ts";

const FILE = "plugin::upload.file";

interface FileEvent {
  params: { where?: unknown };
  result?: { id?: number };
  state: { users?: Node[] };
}

interface StoredFile {
  id: number;
  related?: { __type: string; documentId: string }[];
}

/**
 * Logs the photos and documents whose file was renamed, cropped, replaced or deleted in the media
 * library: the feed carries the file's address with them.
 */
export function watchFiles(strapi: Core.Strapi, signal: ChangeSignal): void {
  const logUsers = async (users: Node[]) => {
    if (users.length === 0) return;
    await strapi.db.transaction(async ({ trx, onCommit }) => {
      await recordUpdates(strapi, trx, users);
      onCommit(() => signal.send());
    });
  };
  strapi.db.lifecycles.subscribe({
    models: [FILE],
    async afterUpdate(event: unknown) {
      const { result } = event as FileEvent;
      if (result?.id) await logUsers(await usersOf(strapi, { id: result.id }));
    },
    async beforeDelete(event: unknown) {
      // After the deletion nobody could tell who used the file.
      const { params, state } = event as FileEvent;
      state.users = await usersOf(strapi, params.where);
    },
    async afterDelete(event: unknown) {
      await logUsers((event as FileEvent).state.users ?? []);
    },
  });
}

async function usersOf(strapi: Core.Strapi, where: unknown): Promise<Node[]> {
  const files: StoredFile[] = await strapi.db
    .query(FILE)
    .findMany({ where: where as never, populate: { related: true } });
  return files
    .flatMap((file) => file.related ?? [])
    .flatMap(({ __type, documentId }) => {
      const type = contentTypeOf(__type);
      return type ? [nodeOf(type.name, documentId)] : [];
    });
}
