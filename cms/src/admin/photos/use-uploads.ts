import { useAuth, useFetchClient } from "@strapi/strapi/admin";
import type {
  PhotoCard,
  RefusedFile,
} from "@toa-soan/content-types/photo-card";
import { useRef, useState } from "react";

import { sendFile, type Answer } from "./send-file.ts";

/** A file on its way to the CMS. */
export interface Upload {
  key: number;
  file: File;
  /** Part of the bytes that are sent, 0 to 1. */
  progress: number;
  /** Why it did not become a photo. */
  problem: string | null;
}

const NO_ANSWER =
  "Không gửi được: mất kết nối với máy chủ. Kiểm tra mạng rồi bấm “Gửi lại”; các ảnh khác không đổi.";

/**
 * Sends dropped files one after the other, so that the photos stand in the order of the files.
 *
 * @param onPhoto is given each photo as soon as it is there.
 */
export function useUploads(onPhoto: (photos: PhotoCard[]) => void) {
  const token = useAuth("useUploads", ({ token }) => token);
  const { post } = useFetchClient();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const lastKey = useRef(0);
  // The list of photos changes while files are under way.
  const report = useRef(onPhoto);
  report.current = onPhoto;

  const update = (key: number, change: Partial<Upload>) =>
    setUploads((list) =>
      list.map((each) => (each.key === key ? { ...each, ...change } : each)),
    );
  const forget = (key: number) =>
    setUploads((list) => list.filter((each) => each.key !== key));

  const send = async ({ key, file }: Upload) => {
    const form = new FormData();
    form.append("files", file, file.name);
    try {
      let answer = await sendFile(form, token, (progress) =>
        update(key, { progress }),
      );
      // Strapi's own client gets a fresh token where the old one has run out.
      if (answer.status === 401) {
        const { data } = await post<Answer["body"]>("/newsroom/photos", form);
        answer = { status: 201, body: data };
      }
      const { photos = [], refused = [], error } = answer.body;
      if (photos.length > 0) report.current(photos);
      const problem = reasonIn(refused) ?? error?.message;
      if (problem) update(key, { problem });
      else forget(key);
    } catch {
      update(key, { problem: NO_ANSWER });
    }
  };

  const enqueue = (upload: Upload) => {
    queue.current = queue.current.then(() => send(upload));
  };

  return {
    uploads,
    add: (files: Iterable<File>) => {
      const added = [...files].map((file) => ({
        key: ++lastKey.current,
        file,
        progress: 0,
        problem: null,
      }));
      setUploads((list) => [...list, ...added]);
      added.forEach(enqueue);
    },
    retry: (upload: Upload) => {
      update(upload.key, { progress: 0, problem: null });
      enqueue(upload);
    },
    forget,
  };
}

const reasonIn = (refused: RefusedFile[]) => refused[0]?.reason;
