import { Button, Flex, Loader, Modal, Typography } from "@strapi/design-system";
import { useFetchClient, useForm } from "@strapi/strapi/admin";
import { useEffect, useState } from "react";

import { problemOf, valuesOf } from "../preview/use-page.ts";

interface ArticlePhoto {
  /** Place among the article's photos, from 1. */
  number: number;
  caption: string;
  url: string | null;
}

interface Props {
  documentId: string;
  onPick: (number: number) => void;
  onClose: () => void;
}

/** The article's photos, of which one is put into the text. */
export function PhotoPicker({ documentId, onPick, onClose }: Props) {
  const values = useForm("PhotoPicker", (state) => state.values);
  const { post } = useFetchClient();
  const [photos, setPhotos] = useState<ArticlePhoto[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const text = valuesOf(values);
  useEffect(() => {
    post<{ photos: ArticlePhoto[] }>(`/newsroom/preview/${documentId}/photos`, {
      values: JSON.parse(text) as object,
    }).then(
      ({ data }) => setPhotos(data.photos),
      (error: unknown) => setProblem(problemOf(error)),
    );
  }, [post, documentId, text]);
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>Chèn ảnh vào bài</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {problem && <Typography>{problem}</Typography>}
          {!photos && !problem && <Loader>Đang tìm ảnh…</Loader>}
          {photos?.length === 0 && (
            <Typography>
              Bài chưa có ảnh. Thêm ảnh vào ô “Ảnh” của bài rồi chèn.
            </Typography>
          )}
          <Flex direction="column" alignItems="stretch" gap={2}>
            {photos?.map(({ number, caption, url }) => (
              <Button
                key={number}
                type="button"
                variant="tertiary"
                onClick={() => onPick(number)}
                style={{
                  height: "auto",
                  justifyContent: "flex-start",
                  padding: "8px",
                }}
              >
                <Flex gap={3} alignItems="center">
                  {url ? (
                    <img
                      src={url}
                      alt=""
                      width={96}
                      height={64}
                      style={{ objectFit: "cover", flexShrink: 0 }}
                    />
                  ) : (
                    <span style={{ width: 96, flexShrink: 0 }} />
                  )}
                  <Typography textAlign="left" style={{ whiteSpace: "normal" }}>
                    {`${number}. ${caption}`}
                  </Typography>
                </Flex>
              </Button>
            ))}
          </Flex>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
