import type { Core } from "@strapi/strapi";
import type { AddressedType } from "@toa-soan/content-types/addresses";
import { contentTypes } from "@toa-soan/content-types/content-types";
import { TYPE_NAMES, type TypeName } from "@toa-soan/content-types/type-name";

import { goneAddresses, isAddressed } from "../change-log/addresses.ts";
import type { ChangeSignal } from "../change-log/change-signal.ts";
import { Graph } from "../change-log/graph.ts";
import { nodeOf, partsOf } from "../change-log/node.ts";
import { publicForms } from "../change-log/public-form.ts";
import { ADDRESSES, CHANGES, PUBLIC } from "../change-log/change-tables.ts";
import { rows, type Transaction } from "../hidden-tables.ts";

const BATCH = 250;
const HEARTBEAT = 15_000;
// Another process may have written; its signal does not reach this one.
const POLL = 1_000;

interface Asked {
  after: number;
  follows: boolean;
  stop: AbortSignal;
}

/** Lines of the change feed in UTF-8, each with its line end, many at once. */
export async function* feedLines(
  strapi: Core.Strapi,
  signal: ChangeSignal,
  { after, follows, stop }: Asked,
): AsyncGenerator<Buffer> {
  let seq = after;
  if (after === 0) {
    seq = await newestSeq(strapi);
    yield* firstCopy(strapi, seq);
  }
  seq = yield* changesAfter(strapi, seq);
  yield completeLine(seq);
  let lastSent = Date.now();
  while (follows && !stop.aborted) {
    await signal.next(POLL, stop);
    const newest = stop.aborted ? seq : await newestSeq(strapi);
    if (newest > seq) {
      seq = yield* changesAfter(strapi, seq);
      yield completeLine(seq);
    } else if (Date.now() - lastSent >= HEARTBEAT) yield Buffer.from("\n");
    else continue;
    lastSent = Date.now();
  }
}

/** The newest number of the change log, 0 when nothing was ever public. */
export async function newestSeq(strapi: Core.Strapi): Promise<number> {
  return strapi.db.transaction(async ({ trx }) => {
    const newest: { id: number } | undefined = await rows(strapi, trx, CHANGES)
      .orderBy("id", "desc")
      .first("id");
    return newest?.id ?? 0;
  });
}

async function* firstCopy(
  strapi: Core.Strapi,
  seq: number,
): AsyncGenerator<Buffer> {
  for (const type of TYPE_NAMES) {
    let last = "";
    for (;;) {
      const batch = await strapi.db.transaction(async ({ trx }) => {
        const documentIds: string[] = await rows(strapi, trx, PUBLIC)
          .where({ type })
          .where("document_id", ">", last)
          .orderBy("document_id")
          .limit(BATCH)
          .pluck("document_id");
        const forms = await publicForms(
          strapi,
          contentTypes[type],
          documentIds,
        );
        return { documentIds, forms };
      });
      yield Buffer.concat(
        [...batch.forms].map(([documentId, document]) =>
          changeLine(seq, type, documentId, document),
        ),
      );
      // A batch that is not full is the last.
      const end = batch.documentIds[BATCH - 1];
      if (end === undefined) break;
      last = end;
    }
    if (isAddressed(type)) yield* goneOfType(strapi, seq, type);
  }
}

async function* goneOfType(
  strapi: Core.Strapi,
  seq: number,
  type: AddressedType,
): AsyncGenerator<Buffer> {
  let last = "";
  for (;;) {
    const { documentIds, gone } = await strapi.db.transaction(
      async ({ trx }) => {
        const documentIds: string[] = await rows(strapi, trx, ADDRESSES)
          .where({ type })
          .where("document_id", ">", last)
          .whereNotIn(
            "document_id",
            rows(strapi, trx, PUBLIC).where({ type }).select("document_id"),
          )
          .distinct()
          .orderBy("document_id")
          .limit(BATCH)
          .pluck("document_id");
        const nodes = documentIds.map((id) => nodeOf(type, id));
        return { documentIds, gone: await goneAddresses(strapi, trx, nodes) };
      },
    );
    yield Buffer.concat(
      [...gone].map(([node, slugs]) =>
        changeLine(seq, type, partsOf(node).documentId, null, slugs),
      ),
    );
    const end = documentIds[BATCH - 1];
    if (end === undefined) return;
    last = end;
  }
}

/** The changes after a number, until there are no more. Returns the number of the last. */
async function* changesAfter(
  strapi: Core.Strapi,
  after: number,
): AsyncGenerator<Buffer, number> {
  let seq = after;
  for (;;) {
    const batch = await strapi.db.transaction(({ trx }) =>
      changedBatch(strapi, trx, seq),
    );
    if (batch.lines.length === 0) return seq;
    seq = batch.seq;
    yield batch.lines;
  }
}

async function changedBatch(
  strapi: Core.Strapi,
  trx: Transaction,
  after: number,
): Promise<{ lines: Buffer; seq: number }> {
  const changed: { type: TypeName; document_id: string; seq: number }[] =
    await rows(strapi, trx, CHANGES)
      .where("id", ">", after)
      .groupBy("type", "document_id")
      .select("type", "document_id")
      .max("id as seq")
      .orderBy("seq")
      .limit(BATCH);
  const published = await new Graph(strapi, trx).publicAmong(
    changed.map(({ type, document_id }) => nodeOf(type, document_id)),
  );
  const forms = new Map<string, unknown>();
  for (const type of TYPE_NAMES) {
    const documentIds = changed
      .filter(
        (change) =>
          change.type === type &&
          published.has(nodeOf(type, change.document_id)),
      )
      .map((change) => change.document_id);
    if (documentIds.length === 0) continue;
    const found = await publicForms(strapi, contentTypes[type], documentIds);
    for (const [documentId, form] of found)
      forms.set(nodeOf(type, documentId), form);
  }
  const gone = await goneAddresses(
    strapi,
    trx,
    changed
      .map(({ type, document_id }) => nodeOf(type, document_id))
      .filter((node) => !forms.has(node)),
  );
  const lines = changed.map(({ seq, type, document_id }) => {
    const node = nodeOf(type, document_id);
    const form = forms.get(node) ?? null;
    return changeLine(seq, type, document_id, form, gone.get(node) ?? []);
  });
  return { lines: Buffer.concat(lines), seq: changed.at(-1)?.seq ?? after };
}

const changeLine = (
  seq: number,
  type: TypeName,
  documentId: string,
  document: unknown,
  gone: string[] = [],
) =>
  lineOf({ seq, type, documentId, document, ...(gone.length > 0 && { gone }) });

const completeLine = (seq: number) => lineOf({ complete: seq });

// Encoded one by one: a batch joined as text would be copied once more before it is encoded.
const lineOf = (line: object) => Buffer.from(`${JSON.stringify(line)}\n`);
