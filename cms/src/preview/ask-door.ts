const GIVE_UP_MS = 10_000;

/** Why there is no page now: an HTTP status and one Vietnamese line. */
export class NoPreview extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * Has the compiled site render a page with documents laid over what is published.
 *
 * @param lines of the change feed.
 * @returns the page's HTML.
 * @throws NoPreview when the preview's process is not there or cannot render it.
 */
export async function askDoor(path: string, lines: string): Promise<string> {
  const response = await knock(path, lines);
  const answer = await response.text();
  if (response.ok) return answer;
  if (response.status === 503)
    throw new NoPreview(
      503,
      "Chưa xem trước được: trang báo đang được dựng lần đầu. Chờ một lát rồi thử lại; bài không đổi.",
    );
  throw new NoPreview(
    502,
    `Không xem trước được: ${answer}. Báo người phụ trách kỹ thuật; bài không đổi.`,
  );
}

async function knock(path: string, lines: string): Promise<Response> {
  const address = process.env["PREVIEW_URL"];
  try {
    if (!address) throw new Error();
    const url = new URL("/preview", address);
    url.searchParams.set("path", path);
    return await fetch(url, {
      method: "POST",
      headers: { authorization: `Bearer ${process.env["PUBLISHER_TOKEN"]}` },
      body: lines,
      signal: AbortSignal.timeout(GIVE_UP_MS),
    });
  } catch {
    throw new NoPreview(
      503,
      "Chưa xem trước được: bộ xuất bản không chạy. Nhờ người phụ trách kỹ thuật khởi động lại; bài vẫn lưu và sửa được như thường.",
    );
  }
}
