import { Box, Button, Flex, Typography } from "@strapi/design-system";
import type { Finding } from "@toa-soan/content-types/proofreading/finding";
import { useState } from "react";

import { brief } from "./brief.ts";
import { FOCUS_STOP } from "./use-next-focus.ts";

interface Props {
  findings: Finding[];
  onReconsider: (key: string) => void;
}

/** What somebody passed over, folded up, each to be looked at again. */
export function PassedOver({ findings, onReconsider }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  if (findings.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Box>
        <Button
          size="S"
          variant="ghost"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {`Đã bỏ qua ${findings.length} nhận xét`}
        </Button>
      </Box>
      {isOpen &&
        findings.map(({ key, text, place }) => (
          <Flex
            key={`${key} ${place.field} ${place.start}`}
            gap={2}
            justifyContent="space-between"
            {...FOCUS_STOP}
          >
            <Typography variant="pi" style={{ overflowWrap: "anywhere" }}>
              {brief(text)}
            </Typography>
            <Button
              size="S"
              variant="tertiary"
              aria-label={`Xét lại: ${brief(text)}`}
              onClick={() => onReconsider(key)}
            >
              Xét lại
            </Button>
          </Flex>
        ))}
    </Flex>
  );
}
