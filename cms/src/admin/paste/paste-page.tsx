import { Button, Flex, Main, Typography } from "@strapi/design-system";
import { ArrowLeft, Check, Trash } from "@strapi/icons";
import { Layouts, Page } from "@strapi/strapi/admin";
import { useEffect, useRef } from "react";

import { NoticeBox } from "../publisher/notice-box.tsx";
import { CheckStep } from "./check-step.tsx";
import { MAY_WRITE } from "./paste-path.ts";
import { TextStep } from "./text-step.tsx";
import { usePaste, type Paste } from "./use-paste.ts";

/** "Dán bài": a text becomes a draft with all that it mentions. */
export function PastePage() {
  return (
    <Page.Protect permissions={MAY_WRITE}>
      <Page.Title>Dán bài</Page.Title>
      <PasteDesk />
    </Page.Protect>
  );
}

function PasteDesk() {
  const paste = usePaste();
  const { pasted, busy, problem } = paste;
  const { article, reading, isChecking } = pasted;
  const isRead = isChecking && article !== null && reading !== null;
  const canGoOn = isRead
    ? Boolean(article.headline?.trim())
    : pasted.text.trim() !== "";
  const goOn = () => {
    if (!canGoOn || busy) return;
    if (isRead) void paste.accept();
    else void paste.read();
  };
  useGoOnKey(goOn);
  return (
    <Main aria-busy={busy !== null}>
      <Layouts.Header
        title="Dán bài"
        subtitle={
          isRead
            ? "Xem máy đã đọc bài thế nào, sửa chỗ sai rồi nhận bài."
            : "Dán một bài hay thả tệp Word; máy tách tít, sapo, ảnh, nhân sự, sự kiện, văn bản."
        }
        primaryAction={
          <Actions
            paste={paste}
            isRead={isRead}
            canGoOn={canGoOn}
            goOn={goOn}
          />
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {problem && (
            <NoticeBox
              notice={{
                tone: "danger",
                title: "Chưa làm được",
                text: problem,
                advice: null,
                owner: null,
              }}
            />
          )}
          {isRead && <Summary paste={paste} />}
          {isRead ? (
            <>
              <CheckStep paste={paste} article={article} reading={reading} />
              <Flex justifyContent="flex-end">
                <Actions paste={paste} isRead canGoOn={canGoOn} goOn={goOn} />
              </Flex>
            </>
          ) : (
            <TextStep paste={paste} />
          )}
        </Flex>
      </Layouts.Content>
    </Main>
  );
}

function Actions({
  paste,
  isRead,
  canGoOn,
  goOn,
}: {
  paste: Paste;
  isRead: boolean;
  canGoOn: boolean;
  goOn: () => void;
}) {
  const isBusy = paste.busy !== null;
  return (
    <Flex gap={2} wrap="wrap">
      {isRead ? (
        <Button
          variant="tertiary"
          startIcon={<ArrowLeft />}
          disabled={isBusy}
          onClick={paste.back}
        >
          Quay lại văn bản
        </Button>
      ) : (
        paste.pasted.text !== "" && (
          <Button
            variant="tertiary"
            startIcon={<Trash />}
            disabled={isBusy}
            onClick={() => {
              if (window.confirm("Xóa văn bản đang dán và các chỗ đã sửa?"))
                paste.clear();
            }}
          >
            Xóa, dán bài khác
          </Button>
        )
      )}
      <Button
        startIcon={isRead ? <Check /> : undefined}
        loading={isBusy}
        disabled={!canGoOn}
        title="Ctrl+Enter"
        onClick={goOn}
      >
        {paste.busy ?? (isRead ? "Nhận bài" : "Đọc bài")}
      </Button>
    </Flex>
  );
}

/** How much of the article is sure, and the way to what is not. */
function Summary({ paste }: { paste: Paste }) {
  const doubts = (paste.pasted.reading?.evidence ?? []).filter(
    ({ sureness }) => sureness === "check",
  ).length;
  const last = useRef(-1);
  const next = () => {
    const fields = [
      ...document.querySelectorAll<HTMLElement>("[data-sureness=check]"),
    ];
    if (fields.length === 0) return;
    last.current = (last.current + 1) % fields.length;
    const field = fields[last.current];
    field?.scrollIntoView({ block: "center", behavior: "smooth" });
    field
      ?.querySelector<HTMLElement>("input, textarea, [role=combobox]")
      ?.focus({ preventScroll: true });
  };
  return (
    <Flex gap={3} wrap="wrap">
      <Typography>
        {doubts === 0
          ? "Máy chắc hoặc khá chắc mọi ô."
          : `${doubts} ô nên xem lại.`}{" "}
        Trỏ vào ô nào, chữ của ô ấy sáng lên trong văn bản.
      </Typography>
      {doubts > 0 && (
        <Button variant="secondary" size="S" onClick={next}>
          Tới ô nên xem lại kế tiếp
        </Button>
      )}
    </Flex>
  );
}

// Ctrl+Enter, or ⌘ and Enter, from wherever the editor is on the page.
function useGoOnKey(goOn: () => void): void {
  const latest = useRef(goOn);
  latest.current = goOn;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
