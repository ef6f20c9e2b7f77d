import { Button, Flex, Typography } from "@strapi/design-system";
import {
  unstable_useContentManagerContext as useContentManagerContext,
  useAuth,
  useIsDesktop,
  useNotification,
} from "@strapi/strapi/admin";
import type { Stale } from "@toa-soan/content-types/history";
import { useEffect, useState, type ReactNode } from "react";

import { timeOf } from "../publisher/figures.ts";
import { useTakeNewest } from "./history-api.ts";
import { fieldsInShort, whoOf } from "./people-words.ts";
import { RefusalDialog } from "./refusal-dialog.tsx";
import { watchSaves } from "./refusals.ts";
import { typedFields } from "./unsaved-copy.ts";
import { usePlace } from "./use-place.ts";
import { usePresence } from "./use-presence.ts";
import { useUnsavedCopy } from "./use-unsaved-copy.ts";

type Values = Record<string, unknown>;

interface Form {
  values: Values;
  initialValues: Values;
  modified: boolean;
  disabled: boolean;
  onChange: (name: string, value: unknown) => void;
}

/**
 * Below the buttons of each form: who else has the document open, that somebody saved since, what
 * was left unsaved the last time; and the dialog after a refused save.
 */
export function FormGuard() {
  const { model, form } = useContentManagerContext() as unknown as {
    model: string;
    form: Form;
  };
  const place = usePlace();
  const userId = useAuth("FormGuard", ({ user }) => user?.id);
  const isDesktop = useIsDesktop();
  const { toggleNotification } = useNotification();
  const [takeNewest] = useTakeNewest();
  const revision = form.initialValues["revision"];
  const { others, stale } = usePresence(form.disabled ? null : place, revision);
  const [refused, setRefused] = useState<Stale | null>(null);
  const { left, forget, settle } = useUnsavedCopy(form, {
    userId,
    model,
    documentId: place?.documentId ?? "create",
  });
  const [mine, setMine] = useState<Values | null>(null);

  const documentId = place?.isSingle ? undefined : place?.documentId;
  useEffect(() => {
    const isThisForm = (save: {
      model: string;
      documentId?: string | undefined;
    }) => save.model === model && save.documentId === documentId;
    return watchSaves({
      onRefused: (refusal) => {
        if (isThisForm(refusal)) setRefused(refusal.stale);
      },
      onSaved: (saved) => {
        if (isThisForm(saved)) forget();
      },
    });
  }, [model, documentId, forget]);

  // What is to be kept goes onto the newest version as soon as that has reached the form.
  useEffect(() => {
    if (!mine || !refused || revision !== refused.revision) return;
    for (const [name, value] of Object.entries(mine))
      form.onChange(name, value);
    setMine(null);
    setRefused(null);
    toggleNotification({
      type: "info",
      title: "Đã đặt phần bạn sửa lên bản mới",
      message: "Xem lại rồi bấm Lưu.",
      timeout: 8_000,
    });
  }, [mine, refused, revision, form, toggleNotification]);

  const open = async (kept: Values | null) => {
    if (!place) return;
    setMine(kept);
    if (!kept) setRefused(null);
    await takeNewest(place);
  };
  const restoreCopy = () => {
    for (const [name, value] of Object.entries(left?.values ?? {}))
      form.onChange(name, value);
    settle();
  };

  return (
    <>
      {others.length > 0 && (isDesktop || !stale) && (
        <Notice tone="neutral">
          {others
            .map(({ name, isMe }) => (isMe ? "Bạn, ở cửa sổ khác," : name))
            .join(", ")}{" "}
          cũng đang mở.
        </Notice>
      )}
      {stale && (
        <Notice
          tone="warning"
          action={
            form.modified ? (
              <Button
                variant="tertiary"
                size="S"
                onClick={() => setRefused(stale)}
              >
                Xem khác biệt
              </Button>
            ) : (
              <Button
                variant="tertiary"
                size="S"
                onClick={() => void open(null)}
              >
                Lấy bản mới
              </Button>
            )
          }
        >
          {stale.by.map(whoOf).join(", ")} đã lưu bản mới lúc {timeOf(stale.at)}
          , đổi ô {fieldsInShort(stale.fields)}. Trang này đang là bản cũ.
        </Notice>
      )}
      {left && !form.disabled && (
        <Notice
          tone="warning"
          action={
            <Flex gap={2} wrap="wrap">
              <Button variant="secondary" size="S" onClick={restoreCopy}>
                Lấy lại chữ chưa lưu
              </Button>
              <Button variant="tertiary" size="S" onClick={forget}>
                Bỏ
              </Button>
            </Flex>
          }
        >
          Lần trước bạn gõ mà chưa lưu, lúc {timeOf(left.at)}. Máy này còn giữ.
        </Notice>
      )}
      {refused && place && !mine && (
        <RefusalDialog
          place={place}
          stale={refused}
          values={form.values}
          onKeepMine={() =>
            void open(typedFields(form.values, form.initialValues))
          }
          onTakeNewest={() => void open(null)}
          onClose={() => setRefused(null)}
        />
      )}
    </>
  );
}

function Notice({
  tone,
  action,
  children,
}: {
  tone: "neutral" | "warning";
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Flex
      role="status"
      direction="column"
      alignItems="flex-start"
      gap={2}
      padding={3}
      width="100%"
      hasRadius
      background={`${tone}100`}
      borderColor={`${tone}200`}
      style={{ overflowWrap: "anywhere" }}
    >
      <Typography tag="p" variant="pi">
        {children}
      </Typography>
      {action}
    </Flex>
  );
}
