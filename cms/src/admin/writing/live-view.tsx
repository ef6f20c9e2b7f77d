import { Box, Flex, Loader, Typography } from "@strapi/design-system";
import { useForm } from "@strapi/strapi/admin";
import { useRef, useEffect } from "react";

import { PageFrame } from "../preview/page-frame.tsx";
import { usePage } from "../preview/use-page.ts";

interface Props {
  documentId: string;
  /** How far the writer has scrolled, from 0 to 1. */
  scrolled: number;
}

/** The article's page with what is in the form now, saved or not. */
export function LiveView({ documentId, scrolled }: Props) {
  const values = useForm("LiveView", (state) => state.values);
  const { page, problem, isAsking } = usePage(documentId, values);
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const shown = frame.current?.contentDocument;
    const body = shown?.querySelector(".body");
    if (!shown?.defaultView || !body) return;
    const { top, height } = body.getBoundingClientRect();
    const start = top + shown.defaultView.scrollY;
    const rest = Math.max(0, height - shown.defaultView.innerHeight / 2);
    shown.defaultView.scrollTo({
      top: scrolled === 0 ? 0 : start - 80 + rest * scrolled,
    });
  }, [scrolled]);
  return (
    <Flex direction="column" alignItems="stretch" height="100%" width="100%">
      <Box role="status" padding={problem ? 3 : 0} background="warning100">
        {problem && <Typography variant="omega">{problem}</Typography>}
      </Box>
      {page === null ? (
        <Flex flex="1" justifyContent="center" alignItems="center">
          {isAsking && <Loader>Đang dựng trang…</Loader>}
        </Flex>
      ) : (
        <Box flex="1" minHeight={0}>
          <PageFrame
            page={page}
            title="Trang báo với bài đang viết"
            frame={frame}
          />
        </Box>
      )}
    </Flex>
  );
}
