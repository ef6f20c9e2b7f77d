import {
  Box,
  Button,
  Field,
  Flex,
  Textarea,
  Typography,
} from "@strapi/design-system";
import { CloudUpload } from "@strapi/icons";
import { useRef, useState, type ClipboardEvent, type DragEvent } from "react";

import { textOfHtml } from "./clipboard-text.ts";
import { byWords } from "./pasted.ts";
import type { Paste } from "./use-paste.ts";

/** The first step: the text, pasted or out of a file. */
export function TextStep({ paste }: { paste: Paste }) {
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const { pasted, notes, files } = paste;

  const takePaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const [file] = event.clipboardData.files;
    const html = event.clipboardData.getData("text/html");
    // Word puts a picture of the text beside the text itself.
    if (file && !html && !event.clipboardData.getData("text/plain")) {
      event.preventDefault();
      void paste.drop(file);
      return;
    }
    const formatted = html ? textOfHtml(html) : null;
    if (!formatted) return;
    event.preventDefault();
    const box = event.currentTarget;
    const text =
      box.value.slice(0, box.selectionStart) +
      formatted.text +
      box.value.slice(box.selectionEnd);
    paste.write(text, {
      ...pasted.known,
      ...byWords(formatted.text, formatted.marks),
    });
  };

  const takeDrop = (event: DragEvent) => {
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    void paste.drop(file);
  };

  return (
    <Box
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={{ initial: 4, medium: 6 }}
      borderColor={isOver ? "primary600" : "neutral0"}
      onDragOver={(event: DragEvent) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={takeDrop}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Field.Root
          name="text"
          hint="Dán cả trang cũng được: trình đơn, quảng cáo, tin liên quan sẽ được tách riêng. Chữ giữ ở máy này cho đến khi nhận bài."
        >
          <Field.Label>Văn bản</Field.Label>
          <Textarea
            autoFocus
            value={pasted.text}
            placeholder="Chép bài từ trang web, Word hay tin nhắn rồi dán vào đây (Ctrl+V)."
            style={{ minHeight: "50vh", resize: "vertical" }}
            onPaste={takePaste}
            onChange={(event) => paste.write(event.currentTarget.value)}
          />
          <Field.Hint />
        </Field.Root>
        <Flex gap={3} wrap="wrap">
          <Button
            variant="tertiary"
            startIcon={<CloudUpload />}
            onClick={() => chooser.current?.click()}
          >
            Chọn tệp Word (.docx)
          </Button>
          <Typography variant="pi" textColor="neutral600">
            hoặc thả tệp vào khung này
            {files.length > 0 && `; đã lấy ${files.length} hình từ tệp`}
          </Typography>
          <input
            ref={chooser}
            type="file"
            accept=".docx,.txt"
            hidden
            aria-label="Tệp Word"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) void paste.drop(file);
              event.currentTarget.value = "";
            }}
          />
        </Flex>
        {notes.map((note) => (
          <Typography key={note} variant="pi" textColor="warning700">
            {note}
          </Typography>
        ))}
      </Flex>
    </Box>
  );
}
