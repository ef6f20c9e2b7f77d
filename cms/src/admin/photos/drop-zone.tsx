import { Box, Button, Flex, Typography } from "@strapi/design-system";
import { CloudUpload } from "@strapi/icons";
import { useRef, useState, type DragEvent, type ReactNode } from "react";

interface DropZoneProps {
  isEmpty: boolean;
  onFiles: (files: Iterable<File>) => void;
  /** Other ways to photos, beside the button. */
  children: ReactNode;
}

/** The pictures that the CMS takes. */
export const ACCEPTED = "image/jpeg,image/png,image/webp,image/gif";

/** Where pictures are dropped, many at once, or chosen by the keyboard. */
export function DropZone({ isEmpty, onFiles, children }: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const hasFiles = ({ dataTransfer }: DragEvent) =>
    dataTransfer.types.includes("Files");
  return (
    <Box
      data-testid="photo-drop-zone"
      padding={isEmpty ? 6 : 4}
      hasRadius
      background={isOver ? "primary100" : "neutral100"}
      style={{
        border: `1px dashed ${isOver ? "#4945ff" : "#c0c0cf"}`,
        textAlign: "center",
      }}
      onDragOver={(event: DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event: DragEvent) => {
        setIsOver(false);
        if (!hasFiles(event)) return;
        event.preventDefault();
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <Flex direction="column" gap={3}>
        <Typography textColor="neutral700">
          {isOver
            ? "Thả ra để đưa ảnh lên"
            : "Kéo thả nhiều ảnh vào đây. Chú thích, tác giả và ngày chụp ghi sẵn trong ảnh được đọc tự động."}
        </Typography>
        <Flex gap={2} wrap="wrap" justifyContent="center">
          <Button
            variant="secondary"
            startIcon={<CloudUpload />}
            onClick={() => input.current?.click()}
          >
            Đưa ảnh lên
          </Button>
          {children}
        </Flex>
      </Flex>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ACCEPTED}
        aria-label="Tệp ảnh để đưa lên"
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file may be chosen again.
          target.value = "";
        }}
      />
    </Box>
  );
}
