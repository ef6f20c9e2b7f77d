import { useNotification } from "@strapi/strapi/admin";
import type {
  IntakeArticle,
  IntakeOfficial,
} from "@toa-soan/content-types/intake/article";
import type { FilePicture } from "@toa-soan/content-types/intake/desk-intake";
import type { ToldRole } from "@toa-soan/content-types/intake/line-marks";
import { picturesOfPhotos } from "@toa-soan/content-types/intake/pictures";
import { useEffect, useMemo, useRef, useState } from "react";
import { useNavigate } from "react-router-dom";

import { articleForm } from "./paste-path.ts";
import {
  byWords,
  choicesFor,
  EMPTY,
  keep,
  kept,
  marksOf,
  withoutPerson,
  type Chosen,
  type Pasted,
} from "./pasted.ts";
import { withReading } from "./reread.ts";
import { reasonOf, useDeskIntake } from "./use-desk-intake.ts";

const LOST_BODY =
  "Ô Nội dung đã thêm bớt đoạn bằng tay. Đọc lại sẽ bỏ các chỗ sửa trong ô ấy (các ô khác giữ nguyên). Đọc lại?";

/** All that the page knows and does. */
export function usePaste() {
  const intake = useDeskIntake();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const [pasted, setPasted] = useState<Pasted>(kept);
  const [files, setFiles] = useState<FilePicture[]>([]);
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [notes, setNotes] = useState<string[]>([]);
  const uploaded = useRef(new Map<FilePicture, number>());
  const isDone = useRef(false);

  useEffect(() => {
    if (!isDone.current) keep(pasted);
  }, [pasted]);

  const pictures = useMemo(
    () => placesOf(pasted, files),
    [pasted.article, pasted.chosen.pictures, files],
  );

  /** Does something that takes a while; one thing at a time. */
  const during = async (name: string, work: () => Promise<void>) => {
    if (busy) return;
    setBusy(name);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(reasonOf(error));
    } finally {
      setBusy(null);
    }
  };

  /** Asks the register again after a name or a number was corrected. */
  const match = async (article: IntakeArticle | null) => {
    if (!article) return;
    try {
      const matches = await intake.match(article, pasted.text);
      setPasted((before) =>
        before.reading
          ? { ...before, reading: { ...before.reading, matches } }
          : before,
      );
    } catch (error) {
      setProblem(reasonOf(error));
    }
  };

  const readAs = (now: Pasted) =>
    during("Đang đọc bài…", async () => {
      const reading = await intake.read(now.text, marksOf(now));
      const { pasted: next, isWhole } = withReading(now, reading);
      if (!isWhole && !window.confirm(LOST_BODY)) return;
      setPasted(next);
      // The register was asked about what was read, not about what the editor made of it.
      if (JSON.stringify(next.article) !== JSON.stringify(reading.article))
        await match(next.article);
    });

  return {
    pasted,
    files,
    pictures,
    busy,
    problem,
    notes,
    /** Takes a text; what was read of another one is forgotten. */
    write(text: string, known: Pasted["known"] = pasted.known) {
      if (text === pasted.text) return;
      setPasted({ ...EMPTY, text, known: text === "" ? {} : known });
      setProblem(null);
    },
    drop: (file: File) =>
      during("Đang đọc tệp…", async () => {
        const {
          text,
          marks,
          pictures: found,
          notes: told,
        } = await intake.file(file);
        setFiles(found);
        setNotes(told);
        uploaded.current.clear();
        setPasted({ ...EMPTY, text, known: byWords(text, marks) });
      }),
    read: () => readAs(pasted),
    /** Says what a line is, `null` for what the parser makes of it, and reads again. */
    tell(line: number, role: ToldRole | null) {
      const told = Object.entries(pasted.told).filter(
        ([number, other]) =>
          Number(number) !== line &&
          // There is one headline and one lead.
          !(other === role && (role === "headline" || role === "lead")),
      );
      return readAs({
        ...pasted,
        told: Object.fromEntries(role ? [...told, [String(line), role]] : told),
      });
    },
    edit: (article: IntakeArticle) =>
      setPasted((before) => ({ ...before, article })),
    choose: (chosen: Partial<Chosen>) =>
      setPasted((before) => ({
        ...before,
        chosen: { ...before.chosen, ...chosen },
      })),
    match: () => match(pasted.article),
    /** Adds a person whom the parser did not see. */
    async addPerson(person: IntakeOfficial) {
      const { article } = pasted;
      if (!article) return;
      const added = { ...article, officials: [...article.officials, person] };
      setPasted((before) => ({ ...before, article: added }));
      if (person.name !== "") await match(added);
    },
    /** Takes a person away that the editor added. */
    removePerson: (at: number) =>
      setPasted((before) => withoutPerson(before, at)),
    back: () => setPasted((before) => ({ ...before, isChecking: false })),
    clear() {
      setPasted(EMPTY);
      setFiles([]);
      setNotes([]);
      setProblem(null);
    },
    accept: () =>
      during("Đang tạo bản nháp…", async () => {
        const { article, reading, text, chosen } = pasted;
        if (!article || !reading) return;
        const ids: (number | null)[] = files.map(() => null);
        for (const place of new Set(pictures)) {
          const picture = files[place];
          if (!picture) continue;
          const id =
            uploaded.current.get(picture) ?? (await intake.upload(picture));
          uploaded.current.set(picture, id);
          ids[place] = id;
        }
        const { result, documentId } = await intake.accept({
          article,
          text,
          choices: choicesFor(
            { article, chosen },
            reading.matches,
            pictures,
            ids,
          ),
        });
        isDone.current = true;
        keep(EMPTY);
        toggleNotification(
          result === "created"
            ? {
                type: "success",
                message: `Đã tạo bản nháp “${article.headline ?? ""}” với ${article.photos.length} ảnh và ${article.officials.length} nhân sự.`,
              }
            : {
                type: "warning",
                message:
                  "Văn bản này đã nhập từ trước; đây là bài đã có, không đổi gì.",
              },
        );
        navigate(articleForm(documentId));
      }),
  };
}

export type Paste = ReturnType<typeof usePaste>;

/** For each photo the place of its picture in the file, -1 for none. */
function placesOf(
  { article, chosen }: Pasted,
  files: readonly FilePicture[],
): number[] {
  if (!article) return [];
  const read = picturesOfPhotos(article.photos, files);
  return article.photos.map((_, at) => chosen.pictures[at] ?? read[at] ?? -1);
}
