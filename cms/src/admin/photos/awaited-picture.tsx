import { Box, Button, Flex, Typography } from "@strapi/design-system";
import { CloudUpload } from "@strapi/icons";
import { useFetchClient } from "@strapi/strapi/admin";
import type { PhotoCard } from "@toa-soan/content-types/photo-card";
import { useRef, useState } from "react";

import { ACCEPTED } from "./drop-zone.tsx";
import { messageIn } from "./message-in.ts";

interface AwaitedPictureProps {
  photo: PhotoCard;
  onSaved: (photo: PhotoCard) => void;
}

/** In the place of a picture that has not come yet: the way to give it. */
export function AwaitedPicture({ photo, onSaved }: AwaitedPictureProps) {
  const { post } = useFetchClient();
  const input = useRef<HTMLInputElement>(null);
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState("");
  const send = async (file: File) => {
    const form = new FormData();
    form.append("files", file, file.name);
    setIsSending(true);
    setProblem("");
    try {
      const { data } = await post<{ photos: PhotoCard[] }>(
        `/newsroom/photos/${photo.documentId}/picture`,
        form,
      );
      data.photos.forEach(onSaved);
    } catch (error) {
      setProblem(messageIn(error));
    } finally {
      setIsSending(false);
    }
  };
  return (
    <Box style={{ width: "20rem", maxWidth: "100%" }}>
      <Flex
        background="neutral150"
        hasRadius
        direction="column"
        gap={3}
        justifyContent="center"
        style={{ aspectRatio: "3/2" }}
      >
        <Typography variant="pi" textColor="neutral600">
          Chưa có tệp ảnh
        </Typography>
        {photo.mayEdit && (
          <Button
            variant="secondary"
            size="S"
            loading={isSending}
            startIcon={<CloudUpload />}
            onClick={() => input.current?.click()}
          >
            Thêm tệp ảnh
          </Button>
        )}
      </Flex>
      {problem && (
        <Typography tag="p" role="alert" variant="pi" textColor="danger600">
          {problem}
        </Typography>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        aria-label="Tệp của ảnh này"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void send(file);
          target.value = "";
        }}
      />
    </Box>
  );
}
