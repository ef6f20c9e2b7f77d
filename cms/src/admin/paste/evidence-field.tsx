import { Box, Flex, Typography } from "@strapi/design-system";
import type { Evidence } from "@toa-soan/content-types/intake/evidence";
import {
  SURENESS,
  type Sureness,
} from "@toa-soan/content-types/intake/sureness";
import {
  createContext,
  useContext,
  type MouseEvent,
  type ReactNode,
} from "react";
import { styled } from "styled-components";

/** Where fields find their evidence, and whom they tell that the editor is at them. */
export const EvidenceContext = createContext<{
  evidence: ReadonlyMap<string, Evidence>;
  show: (fields: string[]) => void;
}>({ evidence: new Map(), show: () => undefined });

const TONES: Record<Sureness, string> = {
  sure: "success",
  likely: "secondary",
  check: "warning",
};

/**
 * A field with how sure the parser was of it. Its words are shown in the text while the editor
 * points at it or writes in it.
 *
 * @param of the evidence that speaks of the field; the least sure one is told.
 */
export function EvidenceField({
  of,
  isChanged,
  children,
}: {
  of: string[];
  /** The editor changed it: the parser's doubts are settled. */
  isChanged: boolean;
  children: ReactNode;
}) {
  const { evidence, show } = useContext(EvidenceContext);
  const known = of.flatMap((field) => evidence.get(field) ?? []);
  const worst =
    known.find(({ sureness }) => sureness === "check") ??
    known.find(({ sureness }) => sureness === "likely") ??
    known[0];
  return (
    <Box
      width="100%"
      data-field={of[0]}
      data-sureness={isChanged ? "edited" : worst?.sureness}
      onMouseMove={(event: MouseEvent) => {
        // A page that scrolls under a pointer at rest says nothing of the editor's.
        if (event.movementX !== 0 || event.movementY !== 0) show(of);
      }}
      onFocusCapture={() => show(of)}
    >
      {children}
      {isChanged ? (
        <Told tone="neutral" name="đã sửa" reason="" />
      ) : (
        worst && (
          <Told
            tone={TONES[worst.sureness]}
            name={SURENESS[worst.sureness]}
            reason={worst.reason}
          />
        )
      )}
    </Box>
  );
}

function Told({
  tone,
  name,
  reason,
}: {
  tone: string;
  name: string;
  reason: string;
}) {
  return (
    <Flex gap={2} paddingTop={1} alignItems="baseline">
      <Badge $tone={tone}>{name}</Badge>
      <Typography variant="pi" textColor="neutral600">
        {reason}
      </Typography>
    </Flex>
  );
}

const Badge = styled.span<{ $tone: string }>`
  flex-shrink: 0;
  font-size: 1.1rem;
  font-weight: 600;
  line-height: 1.5;
  padding: 0 6px;
  border-radius: 4px;
  color: ${({ theme, $tone }) =>
    (theme.colors as unknown as Record<string, string>)[`${$tone}700`]};
  background: ${({ theme, $tone }) =>
    (theme.colors as unknown as Record<string, string>)[`${$tone}100`]};
`;
