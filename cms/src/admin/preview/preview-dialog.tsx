import { Button, Flex, Loader, Modal, Typography } from "@strapi/design-system";
import { useForm } from "@strapi/strapi/admin";
import { useEffect, useRef, useState } from "react";
import { styled } from "styled-components";

import type { Page } from "./frame-document.ts";
import { PageFrame } from "./page-frame.tsx";
import { usePage } from "./use-page.ts";

const WIDTHS = [
  { label: "Máy tính", width: 1440 },
  { label: "Máy tính bảng", width: 768 },
  { label: "Điện thoại", width: 360 },
] as const;

interface Props {
  documentId: string;
  onClose: () => void;
}

/** The draft on its page, at the widths that readers have, over the whole screen. */
export function PreviewDialog({ documentId, onClose }: Props) {
  const values = useForm("PreviewDialog", (state) => state.values);
  const { page, problem, isAsking } = usePage(documentId, values);
  const [width, setWidth] = useState<number>(
    window.innerWidth < 1000 ? 360 : 1440,
  );
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Whole>
        <Modal.Header>
          <Flex gap={4} wrap="wrap" alignItems="center">
            <Modal.Title>Xem trước</Modal.Title>
            <Flex gap={1} role="group" aria-label="Bề rộng trang">
              {WIDTHS.map((each) => (
                <Button
                  key={each.width}
                  type="button"
                  size="S"
                  variant={each.width === width ? "secondary" : "tertiary"}
                  aria-pressed={each.width === width}
                  onClick={() => setWidth(each.width)}
                >
                  {each.label}
                </Button>
              ))}
            </Flex>
          </Flex>
        </Modal.Header>
        {problem && (
          <Flex role="alert" padding={3} background="warning100">
            <Typography>{problem}</Typography>
          </Flex>
        )}
        {page === null ? (
          <Flex flex="1" justifyContent="center">
            {isAsking && <Loader>Đang dựng trang…</Loader>}
          </Flex>
        ) : (
          <Screen page={page} width={width} />
        )}
      </Whole>
    </Modal.Root>
  );
}

/** The page at a width, made smaller where the window is narrower. */
function Screen({ page, width }: { page: Page; width: number }) {
  const place = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width, height: 800 });
  useEffect(() => {
    const watcher = new ResizeObserver(([entry]) => {
      if (entry) setRoom(entry.contentRect);
    });
    if (place.current) watcher.observe(place.current);
    return () => watcher.disconnect();
  }, []);
  const scale = Math.min(1, room.width / width);
  return (
    <Room ref={place}>
      <PageFrame
        page={page}
        title="Bài trên trang báo"
        style={{
          width,
          height: room.height / scale,
          transform: `scale(${scale})`,
          transformOrigin: "top left",
          position: "absolute",
          left: Math.max(0, (room.width - width * scale) / 2),
          boxShadow: "0 0 0 1px rgb(0 0 0 / 15%)",
        }}
      />
    </Room>
  );
}

const Whole = styled(Modal.Content)`
  width: 100vw;
  max-width: 100vw;
  height: 100dvh;
  max-height: 100dvh;
  border-radius: 0;
  display: flex;
  flex-direction: column;
`;

const Room = styled.div`
  position: relative;
  flex: 1;
  min-height: 0;
  overflow: hidden;
  background: ${({ theme }) => theme.colors.neutral150};
`;
