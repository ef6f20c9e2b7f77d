import { Button, Flex, Typography } from "@strapi/design-system";

/** What was corrected last, and the way back. */
export function DoneNotice({
  said,
  onUndo,
}: {
  said: string;
  onUndo: () => void;
}) {
  return (
    <Flex
      gap={2}
      padding={3}
      marginTop={4}
      hasRadius
      background="success100"
      justifyContent="space-between"
      wrap="wrap"
      style={{ overflowWrap: "anywhere" }}
    >
      <Typography variant="pi" style={{ flex: "1 1 14rem" }}>
        {said}
      </Typography>
      <Button size="S" variant="tertiary" onClick={onUndo}>
        Hoàn tác
      </Button>
    </Flex>
  );
}
