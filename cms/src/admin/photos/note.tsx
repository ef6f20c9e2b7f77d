import { Button, Flex, Typography } from "@strapi/design-system";
import type { ReactNode } from "react";

interface NoteProps {
  tone: "danger" | "secondary";
  text: string;
  action?: { label: string; icon?: ReactNode; run: () => void };
}

/** A line that says what happened, with what can be done about it; screen readers say it at once. */
export function Note({ tone, text, action }: NoteProps) {
  return (
    <Flex
      role={tone === "danger" ? "alert" : "status"}
      background={`${tone}100`}
      hasRadius
      padding={3}
      gap={3}
      wrap="wrap"
      justifyContent="space-between"
    >
      <Typography variant="omega" style={{ overflowWrap: "anywhere" }}>
        {text}
      </Typography>
      {action && (
        <Button
          variant="tertiary"
          size="S"
          startIcon={action.icon}
          onClick={action.run}
        >
          {action.label}
        </Button>
      )}
    </Flex>
  );
}
