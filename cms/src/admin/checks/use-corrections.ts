import {
  useAPIErrorHandler,
  useFetchClient,
  useForm,
  useNotification,
} from "@strapi/strapi/admin";
import {
  photoIn,
  type Finding,
  type Fix,
} from "@toa-soan/content-types/proofreading/finding";
import { useRef, useState } from "react";

import { editCaption } from "../photos/photo-events.ts";
import { brief } from "./brief.ts";
import { afterFix, textAt, undoOf, withFix } from "./form-text.ts";
import { mentionOf } from "./mention-row.ts";
import type { Checks } from "./use-checks.ts";

type Values = Record<string, unknown>;

/** Something that was corrected by one click. */
export interface Done {
  said: string;
  /** @returns whether it is taken back. */
  undo: () => Promise<boolean>;
}

const MOVED = "Chữ ở chỗ này vừa đổi. Bài được soát lại; chưa sửa gì.";

/** What can be done about findings by one click, and taken back. */
export function useCorrections({ check, setReport }: Checks) {
  const onChange = useForm("Corrections", (form) => form.onChange);
  const addFieldRow = useForm("Corrections", (form) => form.addFieldRow);
  const removeFieldRow = useForm("Corrections", (form) => form.removeFieldRow);
  const getValues = useForm(
    "Corrections",
    (form) => form.getValues as () => Values,
  );
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const [done, setDone] = useState<Done[]>([]);
  const isBusy = useRef(false);

  /** Does one thing at a time: a second click would hit what the first one has moved. */
  const alone = async (work: () => Promise<boolean>): Promise<boolean> => {
    if (isBusy.current) return false;
    isBusy.current = true;
    try {
      return await work();
    } finally {
      isBusy.current = false;
    }
  };

  const fixForm = ({ place, ...fix }: Fix): string | null => {
    const next = withFix(textAt(getValues(), place.field), { place, ...fix });
    if (next === null) return MOVED;
    onChange(place.field, next);
    return null;
  };

  /** @returns whether the fix is made; if not, the editor is told why. */
  const make = async (fix: Fix): Promise<boolean> => {
    const photo = photoIn(fix.place.field);
    const problem = photo
      ? await editCaption(photo, (caption) => withFix(caption, fix))
      : fixForm(fix);
    if (problem) {
      toggleNotification({ type: "warning", message: problem });
      void check();
      return false;
    }
    setReport((known) => ({
      ...known,
      findings: afterFix(known.findings, fix),
    }));
    return true;
  };

  const correct = (fix: Fix) =>
    alone(async () => {
      if (!(await make(fix))) return false;
      const { original, replacement, place } = fix;
      const isStored = photoIn(place.field) !== null;
      setDone((before) => [
        ...before,
        {
          said: `Đã sửa “${brief(original)}” thành “${brief(replacement)}”${isStored ? " và lưu ngay vào ảnh; bài khác dùng ảnh này cũng đổi theo" : ""}.`,
          undo: () => make(undoOf(fix)),
        },
      ]);
      return true;
    });

  /** Names in the field “Nhân sự” who of several namesakes is meant. */
  const choose = (official: string, { key, candidates }: Finding) =>
    alone(async () => {
      try {
        const { data } = await get<{ data: { id: number; name: string } }>(
          `/content-manager/collection-types/api::official.official/${official}`,
        );
        const chosen = candidates.find((each) => each.official === official);
        const rows = getValues()["mentions"];
        const place = Array.isArray(rows) ? rows.length : 0;
        addFieldRow("mentions", mentionOf(official, data.data));
        setReport((known) => ({
          ...known,
          findings: known.findings.filter((finding) => finding.key !== key),
        }));
        setDone((before) => [
          ...before,
          {
            said: `Đã ghi “${brief(chosen?.label ?? data.data.name)}” vào ô “Nhân sự”.`,
            undo: () => {
              removeFieldRow("mentions", place);
              return Promise.resolve(true);
            },
          },
        ]);
        return true;
      } catch (error) {
        toggleNotification({
          type: "danger",
          message: formatAPIError(error as never),
        });
        return false;
      }
    });

  const last = done.at(-1) ?? null;
  return {
    last,
    correct,
    choose,
    undo: () =>
      alone(async () => {
        if (!last || !(await last.undo())) return false;
        setDone((before) => before.filter((each) => each !== last));
        return true;
      }),
  };
}
