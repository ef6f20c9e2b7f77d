import { isFetchError, useFetchClient } from "@strapi/strapi/admin";
import type {
  AcceptAnswer,
  AcceptOrder,
  FileAnswer,
  FilePicture,
  Matches,
  ReadAnswer,
} from "@toa-soan/content-types/intake/desk-intake";
import type { IntakeArticle } from "@toa-soan/content-types/intake/article";
import type { LineMarks } from "@toa-soan/content-types/intake/line-marks";
import { useMemo } from "react";

import { blobOf } from "./pasted.ts";

/** What the page asks of the server; each throws what `reasonOf` puts into words. */
export function useDeskIntake() {
  const { post } = useFetchClient();
  return useMemo(
    () => ({
      async read(text: string, marks: LineMarks): Promise<ReadAnswer> {
        const { data } = await post<ReadAnswer>("/newsroom/intake/read", {
          text,
          marks,
        });
        return data;
      },
      async match(article: IntakeArticle, text: string): Promise<Matches> {
        const { data } = await post<Matches>("/newsroom/intake/match", {
          article,
          text,
        });
        return data;
      },
      async file(file: File): Promise<FileAnswer> {
        const form = new FormData();
        form.append("files", file);
        const { data } = await post<FileAnswer>("/newsroom/intake/file", form);
        return data;
      },
      /** Puts a picture into the store of photos; its id. */
      async upload(picture: FilePicture): Promise<number> {
        const form = new FormData();
        form.append("files", blobOf(picture), picture.name);
        const { data } = await post<{ id: number }[]>("/upload", form);
        const [stored] = data;
        if (!stored) throw new Error("Kho ảnh không nhận ảnh trong tệp.");
        return stored.id;
      },
      async accept(order: AcceptOrder): Promise<AcceptAnswer> {
        const { data } = await post<AcceptAnswer>(
          "/newsroom/intake/accept",
          order,
        );
        return data;
      },
    }),
    [post],
  );
}

/** Why something did not work, in the server's own words when it gave any. */
export function reasonOf(error: unknown): string {
  if (isFetchError(error)) {
    const { data } = error.response ?? {};
    const told = (data as { error?: { message?: string } } | undefined)?.error
      ?.message;
    return (
      told ??
      "Không nối được với CMS. Kiểm tra mạng rồi thử lại; văn bản vẫn còn ở đây."
    );
  }
  return "Không nối được với CMS. Kiểm tra mạng rồi thử lại; văn bản vẫn còn ở đây.";
}
