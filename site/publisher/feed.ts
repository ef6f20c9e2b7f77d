import { setTimeout as wait } from "node:timers/promises";

import { readFeedLine, type Change } from "@toa-soan/content-types/change";

/** Changes that belong together, or a piece of a first copy. */
export interface Batch {
  changes: Change[];
  /** Number of the last change; `null` for a piece of a first copy that more pieces follow. */
  position: number | null;
  /** All pieces together are everything that is public; whatever is not in them is gone. */
  isFirstCopy: boolean;
  /** The first piece of a first copy: what an interrupted one had brought counts no more. */
  isStart?: boolean;
}

/** A first copy comes in pieces of this many documents, so that memory does not grow with it. */
const PIECE = 1000;

/** Where the change feed is. */
export interface FeedAddress {
  cmsUrl: string;
  token: string;
}

/** The feed's numbers are older than ours: the database of the CMS was replaced. */
export class FeedWentBack extends Error {}

/**
 * Follows the change feed from a position on, for ever, through broken connections and restarts
 * of the CMS.
 *
 * @param onTrouble is told, in Vietnamese, why nothing comes; it goes on trying.
 * @param onOpen is told that the CMS answers, at first and after each trouble.
 */
export async function* followFeed(
  address: FeedAddress,
  after: number,
  signal: AbortSignal,
  onTrouble: (reason: string) => void,
  onOpen = () => {},
): AsyncGenerator<Batch> {
  let position = after;
  let pause = 250;
  while (!signal.aborted) {
    try {
      for await (const batch of readFeed(
        address,
        position,
        true,
        signal,
        onOpen,
      )) {
        position = batch.position ?? position;
        pause = 250;
        yield batch;
      }
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof FeedWentBack) {
        onTrouble(
          "Dữ liệu của CMS cũ hơn kho lưu trữ (có thể vừa khôi phục bản sao lưu). Đang chép lại từ đầu; trang đang chạy không đổi cho đến khi chép xong.",
        );
        position = 0;
      } else if (pause >= 1000)
        onTrouble(
          `Chưa nối được với CMS ở ${address.cmsUrl}: ${reasonOf(error)}. Sẽ tự thử lại; trang đang chạy không đổi.`,
        );
    }
    await wait(pause, undefined, { signal }).catch(() => undefined);
    pause = Math.min(pause * 2, 10_000);
  }
}

/**
 * Reads the change feed once.
 *
 * @param follow keeps the connection open for what comes.
 * @throws FeedWentBack, Error when the CMS refuses or the connection breaks, ZodError when a line
 * is not of the feed's form.
 */
export async function* readFeed(
  { cmsUrl, token }: FeedAddress,
  after: number,
  follow: boolean,
  signal: AbortSignal,
  onOpen = () => {},
): AsyncGenerator<Batch> {
  const url = new URL("/newsroom/changes", cmsUrl);
  url.searchParams.set("after", String(after));
  if (follow) url.searchParams.set("follow", "1");
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${token}` },
    signal,
  });
  if (response.status === 409) throw new FeedWentBack();
  if (!response.ok || !response.body)
    throw new Error(`CMS trả lời ${response.status}`);
  onOpen();
  let changes: Change[] = [];
  let isFirstCopy = after === 0;
  let isStart = isFirstCopy;
  for await (const text of linesOf(response.body)) {
    if (text.trim() === "") continue;
    const line = readFeedLine(text);
    if ("complete" in line) {
      if (isFirstCopy || changes.length > 0)
        yield { changes, position: line.complete, isFirstCopy, isStart };
      isStart = false;
      changes = [];
      isFirstCopy = false;
    } else changes.push(line);
    if (isFirstCopy && changes.length === PIECE) {
      yield { changes, position: null, isFirstCopy, isStart };
      isStart = false;
      changes = [];
    }
  }
}

async function* linesOf(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<string> {
  let rest = "";
  for await (const text of body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
