import { Box, Button, Flex, Typography } from "@strapi/design-system";
import type { FlowState } from "@toa-soan/content-types/flow-state";
import { saidOf } from "@toa-soan/content-types/stages";
import { writeVietnameseTime } from "@toa-soan/content-types/vietnamese/clock-entry";
import { useState } from "react";

const SHOWN = 3;

/** Who moved the article, when, and what they said, the newest first. */
export function MoveHistory({ history }: Pick<FlowState, "history">) {
  const [isOpen, setOpen] = useState(false);
  if (history.length === 0) return null;
  const shown = isOpen ? history : history.slice(0, SHOWN);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex
        tag="ol"
        direction="column"
        alignItems="stretch"
        gap={2}
        style={{ listStyle: "none", padding: 0 }}
        aria-label="Các bước đã qua"
      >
        {shown.map(({ id, event, by, note, at }) => (
          <Box key={id} tag="li" style={{ overflowWrap: "anywhere" }}>
            <Typography tag="p" variant="pi">
              <Typography variant="pi" fontWeight="bold">
                {by ?? "Hệ thống"}
              </Typography>{" "}
              {saidOf(event)}
            </Typography>
            {note && (
              <Typography tag="p" variant="pi" textColor="neutral700">
                “{note}”
              </Typography>
            )}
            <Typography tag="p" variant="pi" textColor="neutral600">
              {writeVietnameseTime(at)}
            </Typography>
          </Box>
        ))}
      </Flex>
      {history.length > SHOWN && (
        <Button
          variant="ghost"
          size="S"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? "Thu gọn" : `Xem cả ${history.length} bước`}
        </Button>
      )}
    </Flex>
  );
}
