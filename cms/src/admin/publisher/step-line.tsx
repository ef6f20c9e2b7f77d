import { Box, Flex, Typography } from "@strapi/design-system";
import { CheckCircle, Clock, Information } from "@strapi/icons";

import type { Step } from "./way-to-readers.ts";

const ICONS = {
  done: { Icon: CheckCircle, fill: "success600" },
  "under-way": { Icon: Clock, fill: "primary600" },
  held: { Icon: Clock, fill: "danger600" },
  none: { Icon: Information, fill: "neutral500" },
} as const;

/** One step of the way to readers; screen readers say it when it changes. */
export function StepLine({ step }: { step: Step }) {
  const { Icon, fill } = ICONS[step.icon];
  return (
    <Flex role="status" gap={2} alignItems="flex-start" width="100%">
      <Box paddingTop="1px" shrink={0}>
        <Icon fill={fill} aria-hidden />
      </Box>
      <Flex direction="column" alignItems="flex-start">
        <Typography variant="omega" fontWeight="semiBold">
          {step.line}
        </Typography>
        {step.detail && (
          <Typography variant="pi" textColor="neutral600">
            {step.detail}
          </Typography>
        )}
      </Flex>
    </Flex>
  );
}
