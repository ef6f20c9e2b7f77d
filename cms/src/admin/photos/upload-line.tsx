import {
  Button,
  Flex,
  IconButton,
  ProgressBar,
  Typography,
} from "@strapi/design-system";
import { ArrowClockwise, Cross } from "@strapi/icons";

import type { Upload } from "./use-uploads.ts";

interface UploadLineProps {
  upload: Upload;
  onRetry: () => void;
  onForget: () => void;
}

/** A file on its way: how much of it is sent, or why it was not taken. */
export function UploadLine({ upload, onRetry, onForget }: UploadLineProps) {
  const { file, progress, problem } = upload;
  const percent = Math.round(progress * 100);
  return (
    <Flex
      tag="li"
      role={problem ? "alert" : undefined}
      gap={3}
      wrap="wrap"
      padding={2}
      marginBottom={1}
      hasRadius
      background={problem ? "danger100" : "neutral100"}
      justifyContent="space-between"
    >
      <Typography
        variant="pi"
        style={{ flex: "1 1 12rem", minWidth: 0, overflowWrap: "anywhere" }}
      >
        {problem ?? file.name}
      </Typography>
      {problem ? (
        <Flex gap={2}>
          <Button
            variant="tertiary"
            size="S"
            startIcon={<ArrowClockwise />}
            onClick={onRetry}
          >
            Gửi lại
          </Button>
          <IconButton
            label={`Thôi gửi ${file.name}`}
            variant="ghost"
            onClick={onForget}
          >
            <Cross />
          </IconButton>
        </Flex>
      ) : (
        <Flex gap={2}>
          <ProgressBar value={percent} size="S" aria-label={file.name} />
          <Typography variant="pi" textColor="neutral600">
            {stepOf(percent)}
          </Typography>
        </Flex>
      )}
    </Flex>
  );
}

const stepOf = (percent: number) =>
  percent === 0 ? "Chờ gửi" : percent < 100 ? `${percent}%` : "Đang đọc ảnh…";
