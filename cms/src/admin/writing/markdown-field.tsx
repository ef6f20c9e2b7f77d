import type { StateCommand } from "@codemirror/state";
import { Field, Flex, Typography } from "@strapi/design-system";
import { useField } from "@strapi/strapi/admin";
import { useCallback, useEffect, useId, useRef, useState } from "react";
import { useParams } from "react-router-dom";
import { styled } from "styled-components";

import { PreviewDialog } from "../preview/preview-dialog.tsx";
import { createEditor, type Editor } from "./create-editor.ts";
import { blockAtCursor, photoMarker } from "./edit-commands.ts";
import { LiveView } from "./live-view.tsx";
import { PhotoPicker } from "./photo-picker.tsx";
import { textFigures } from "./text-figures.ts";
import { Toolbar } from "./toolbar.tsx";

/** What the content manager hands to a field. */
export interface MarkdownFieldProps {
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
  disabled?: boolean;
}

/** Others on the form ask for a photo at the cursor: `{ detail: { number: 2 } }`; cancelled when done. */
const INSERT_PHOTO = "newsroom:insert-photo";
const VIEWED = "newsroom-live-view";

/** A field of Markdown; of an article's body with its page beside it. */
export function MarkdownField({
  name,
  label,
  hint,
  required = false,
  disabled = false,
}: MarkdownFieldProps) {
  const { value, error, onChange } = useField<string>(name);
  const { slug, id } = useParams();
  const isBody = slug === "api::article.article" && name === "body";
  const documentId = !id || id === "create" ? "new" : id;
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const describedBy = useId();
  const [isFull, setFull] = useState(false);
  const [isPicking, setPicking] = useState(false);
  const [isPreviewed, setPreviewed] = useState(false);
  const [scrolled, setScrolled] = useState(0);
  const [isViewed, setViewed] = useState(
    () => localStorage.getItem(VIEWED) !== "no",
  );
  // The editor lives longer than what is handed to one rendering.
  const change = useRef((text: string) => onChange(name, text));
  change.current = (text) => onChange(name, text);

  useEffect(() => {
    if (!place.current) return;
    const made = createEditor(place.current, {
      text: value ?? "",
      label,
      describedBy,
      onText: (text) => change.current(text),
    });
    editor.current = made;
    const { scrollDOM } = made.view;
    const onScroll = () =>
      setScrolled(
        scrollDOM.scrollTop /
          Math.max(1, scrollDOM.scrollHeight - scrollDOM.clientHeight),
      );
    scrollDOM.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      made.view.destroy();
      editor.current = null;
    };
    // Made once; what changes is told below.
  }, [name, label, describedBy]);
  useEffect(() => editor.current?.setText(value ?? ""), [value]);
  useEffect(() => editor.current?.setReadOnly(disabled), [disabled]);

  const insertPhoto = useCallback((number: number): boolean => {
    const view = editor.current?.view;
    if (!view || view.state.readOnly) return false;
    view.dispatch(blockAtCursor(view.state, photoMarker(number)));
    view.focus();
    return true;
  }, []);
  useEffect(() => {
    if (!isBody) return;
    const onAsked = (event: CustomEvent<{ number: number }>) => {
      if (insertPhoto(event.detail.number)) event.preventDefault();
    };
    const listener = onAsked as unknown as EventListener;
    window.addEventListener(INSERT_PHOTO, listener);
    return () => window.removeEventListener(INSERT_PHOTO, listener);
  }, [isBody, insertPhoto]);
  const isCovered = isPicking || isPreviewed;
  useEffect(() => {
    if (!isFull) return;
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === "Escape" && !isCovered) setFull(false);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [isFull, isCovered]);

  const run = (command: StateCommand) => {
    const view = editor.current?.view;
    if (!view) return;
    command(view);
    view.focus();
  };
  const { words, minutes } = textFigures(value ?? "");
  return (
    <Field.Root name={name} hint={hint} error={error} required={required}>
      <Field.Label>{label}</Field.Label>
      <Frame $isFull={isFull} $hasError={Boolean(error)}>
        <Toolbar
          isDisabled={disabled}
          run={run}
          onPhoto={isBody ? () => setPicking(true) : null}
          isViewed={isViewed}
          onView={
            isBody
              ? () => {
                  localStorage.setItem(VIEWED, isViewed ? "no" : "yes");
                  setViewed(!isViewed);
                }
              : null
          }
          onPreview={isBody ? () => setPreviewed(true) : null}
          isFull={isFull}
          onFull={() => setFull(!isFull)}
        />
        <Panes>
          <Writing ref={place} $isFull={isFull} />
          {isBody && isViewed && (
            <Viewing>
              <LiveView documentId={documentId} scrolled={scrolled} />
            </Viewing>
          )}
        </Panes>
        <Flex
          id={describedBy}
          padding={2}
          gap={2}
          background="neutral100"
          justifyContent="flex-end"
        >
          <Typography variant="pi" textColor="neutral600">
            {`${words.toLocaleString("vi-VN")} chữ`}
            {minutes > 0 && ` · đọc khoảng ${minutes} phút`}
          </Typography>
        </Flex>
      </Frame>
      <Field.Hint />
      <Field.Error />
      {isPreviewed && (
        <PreviewDialog
          documentId={documentId}
          onClose={() => setPreviewed(false)}
        />
      )}
      {isPicking && (
        <PhotoPicker
          documentId={documentId}
          onClose={() => setPicking(false)}
          onPick={(number) => {
            setPicking(false);
            // The dialog gives the focus back first.
            window.setTimeout(() => insertPhoto(number));
          }}
        />
      )}
    </Field.Root>
  );
}

const Frame = styled.div<{ $isFull: boolean; $hasError: boolean }>`
  display: flex;
  flex-direction: column;
  overflow: hidden;
  border: 1px solid
    ${({ theme, $hasError }) =>
      $hasError ? theme.colors.danger600 : theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  container-type: inline-size;
  &:focus-within {
    border-color: ${({ theme }) => theme.colors.primary600};
  }
  ${({ $isFull }) =>
    $isFull &&
    `position: fixed; inset: 0; z-index: 200; border-radius: 0; border: 0;`}
`;

const Panes = styled.div`
  display: flex;
  flex: 1;
  min-height: 0;
  @container (max-width: 44rem) {
    flex-direction: column;
  }
`;

const Writing = styled.div<{ $isFull: boolean }>`
  flex: 1 1 50%;
  min-width: 0;
  min-height: 0;
  display: flex;
  flex-direction: column;
  .cm-editor {
    flex: 1;
    min-height: 0;
    max-height: ${({ $isFull }) => ($isFull ? "none" : "72rem")};
  }
`;

const Viewing = styled.div`
  flex: 1 1 50%;
  min-width: 0;
  min-height: 40rem;
  border-left: 1px solid ${({ theme }) => theme.colors.neutral200};
  @container (max-width: 44rem) {
    border-left: 0;
    border-top: 1px solid ${({ theme }) => theme.colors.neutral200};
  }
`;
