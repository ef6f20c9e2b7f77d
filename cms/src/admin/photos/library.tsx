import {
  Box,
  Button,
  Grid,
  Modal,
  TextInput,
  Typography,
} from "@strapi/design-system";
import { useFetchClient } from "@strapi/strapi/admin";
import type { PhotoCard } from "@toa-soan/content-types/photo-card";
import { useState } from "react";

import { useSearch } from "./use-search.ts";

interface LibraryProps {
  chosen: PhotoCard[];
  onChoose: (photo: PhotoCard) => void;
  onClose: () => void;
}

/** The photos that the newsroom has, newest first, to put into the article. */
export function Library({ chosen, onChoose, onClose }: LibraryProps) {
  const { get } = useFetchClient();
  const [words, setWords] = useState("");
  const photos = useSearch(
    words,
    async (q) => {
      const { data } = await get<{ photos: PhotoCard[] }>(
        `/newsroom/photos?q=${encodeURIComponent(q)}`,
      );
      return data.photos;
    },
    true,
  );
  const known = new Set(chosen.map(({ documentId }) => documentId));
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel="Đóng">
          <Modal.Title>Chọn từ kho ảnh</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <TextInput
            aria-label="Tìm ảnh"
            placeholder="Tìm theo chú thích, tác giả; gõ không dấu cũng được"
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
          {photos.length === 0 && (
            <Box padding={6}>
              <Typography textColor="neutral600">
                Không có ảnh nào khớp.
              </Typography>
            </Box>
          )}
          <Grid.Root gap={4} tag="ul" paddingTop={4}>
            {photos.map((photo) => (
              <Grid.Item
                key={photo.documentId}
                col={4}
                s={6}
                xs={12}
                tag="li"
                alignItems="flex-start"
              >
                <LibraryPhoto
                  photo={photo}
                  isChosen={known.has(photo.documentId)}
                  onChoose={() => onChoose(photo)}
                />
              </Grid.Item>
            ))}
          </Grid.Root>
        </Modal.Body>
        <Modal.Footer justifyContent="flex-end">
          <Button onClick={onClose}>Xong</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function LibraryPhoto({
  photo,
  isChosen,
  onChoose,
}: {
  photo: PhotoCard;
  isChosen: boolean;
  onChoose: () => void;
}) {
  const { image, caption, credit } = photo;
  return (
    <Box width="100%">
      {image ? (
        <img
          src={image.thumbnail}
          alt=""
          loading="lazy"
          style={{ width: "100%", aspectRatio: "3/2", objectFit: "cover" }}
        />
      ) : (
        <Box background="neutral150" style={{ aspectRatio: "3/2" }} />
      )}
      <Typography
        variant="pi"
        tag="p"
        style={{ overflowWrap: "anywhere", margin: "0.25rem 0" }}
      >
        {caption || image?.name || "Chưa có chú thích"}
        {credit && ` Ảnh: ${credit}`}
      </Typography>
      <Button
        variant="secondary"
        size="S"
        disabled={isChosen}
        onClick={onChoose}
      >
        {isChosen ? "Đã có trong bài" : "Thêm vào bài"}
      </Button>
    </Box>
  );
}
