import { Box, Flex, Grid, Typography } from "@strapi/design-system";
import type { ReactNode } from "react";

/** A part of the form under a heading of its own. */
export function Card({
  title,
  count,
  children,
}: {
  title: string;
  count?: number;
  children: ReactNode;
}) {
  return (
    <Box
      tag="section"
      aria-label={title}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={{ initial: 4, medium: 5 }}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="h2" variant="delta">
          {title}
          {count !== undefined && ` (${count})`}
        </Typography>
        {children}
      </Flex>
    </Box>
  );
}

/** Fields beside each other where there is room. */
export function Row({ children }: { children: ReactNode[] }) {
  return (
    <Grid.Root gap={4}>
      {children.map((child, at) => (
        <Grid.Item key={at} col={6} s={12} xs={12} alignItems="stretch">
          {child}
        </Grid.Item>
      ))}
    </Grid.Root>
  );
}

/** One person, photo or document of a list. */
export function Entry({
  label,
  children,
}: {
  label: string;
  children: ReactNode;
}) {
  return (
    <Flex
      role="group"
      aria-label={label}
      direction="column"
      alignItems="stretch"
      gap={3}
      padding={3}
      hasRadius
      borderColor="neutral150"
    >
      {children}
    </Flex>
  );
}
