import { Box, Button, Flex, Modal, Typography } from "@strapi/design-system";
import { useFetchClient } from "@strapi/strapi/admin";
import type { PhotoCard } from "@toa-soan/content-types/photo-card";
import { useState, type KeyboardEvent, type MouseEvent } from "react";

import { messageIn } from "./message-in.ts";
import { Note } from "./note.tsx";

type Image = NonNullable<PhotoCard["image"]>;

interface FocalPointProps {
  photo: PhotoCard;
  image: Image;
  onSaved: (photo: PhotoCard) => void;
  onClose: () => void;
}

const CENTER = { x: 50, y: 50 };
const STEP = 4;

/** Says where the subject of a picture is, by a click or the arrow keys, and shows what crops keep. */
export function FocalPoint({
  photo,
  image,
  onSaved,
  onClose,
}: FocalPointProps) {
  const { put } = useFetchClient();
  const [point, setPoint] = useState(image.focalPoint ?? CENTER);
  const [problem, setProblem] = useState("");
  const onClick = ({ currentTarget, clientX, clientY }: MouseEvent) => {
    const box = currentTarget.getBoundingClientRect();
    setPoint({
      x: percent((clientX - box.left) / box.width),
      y: percent((clientY - box.top) / box.height),
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const [dx, dy] = MOVES[event.key] ?? [0, 0];
    if (dx === 0 && dy === 0) return;
    event.preventDefault();
    setPoint(({ x, y }) => ({
      x: percent((x + dx) / 100),
      y: percent((y + dy) / 100),
    }));
  };
  const save = async () => {
    try {
      await put(`/upload/files/${image.id}`, {
        fileInfo: { focalPoint: point },
      });
      onSaved({ ...photo, image: { ...image, focalPoint: point } });
      onClose();
    } catch (error) {
      setProblem(messageIn(error));
    }
  };
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel="Đóng">
          <Modal.Title>Chọn tâm ảnh</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography tag="p">
              Bấm vào chỗ quan trọng nhất trong ảnh, thường là khuôn mặt. Khi
              trang cắt ảnh, chỗ này luôn còn.
            </Typography>
            <Flex justifyContent="center">
              <button
                type="button"
                aria-label={`Tâm ảnh: ${Math.round(point.x)}% từ trái, ${Math.round(point.y)}% từ trên. Bấm phím mũi tên để chuyển.`}
                onClick={onClick}
                onKeyDown={onKeyDown}
                style={{
                  position: "relative",
                  cursor: "crosshair",
                  lineHeight: 0,
                }}
              >
                <img
                  src={image.url}
                  alt=""
                  style={{ maxWidth: "100%", maxHeight: "50vh" }}
                />
                <span
                  style={{ ...DOT, left: `${point.x}%`, top: `${point.y}%` }}
                />
              </button>
            </Flex>
            <Flex gap={3} justifyContent="center" alignItems="flex-start">
              {CROPS.map(([ratio, label]) => (
                <Box key={ratio} tag="figure" style={{ textAlign: "center" }}>
                  <img
                    src={image.thumbnail}
                    alt=""
                    style={{
                      display: "block",
                      height: "8rem",
                      margin: "0 auto 0.25rem",
                      aspectRatio: ratio,
                      objectFit: "cover",
                      objectPosition: `${point.x}% ${point.y}%`,
                    }}
                  />
                  <Typography tag="figcaption" variant="pi">
                    {label}
                  </Typography>
                </Box>
              ))}
            </Flex>
            {problem && <Note tone="danger" text={problem} />}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            Thôi
          </Button>
          <Button onClick={() => void save()}>Lưu tâm ảnh</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

const MOVES: Record<string, [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

const CROPS = [
  ["3/2", "Trong danh sách"],
  ["1/1", "Vuông"],
  ["16/9", "Khi chia sẻ"],
] as const;

const DOT = {
  position: "absolute",
  width: "1.5rem",
  height: "1.5rem",
  border: "3px solid #fff",
  borderRadius: "50%",
  boxShadow: "0 0 0 2px #4945ff, inset 0 0 0 2px #4945ff",
  transform: "translate(-50%, -50%)",
  pointerEvents: "none",
} as const;

const percent = (part: number) =>
  Math.round(Math.min(1, Math.max(0, part)) * 1000) / 10;
