import { Box, Flex, Typography } from "@strapi/design-system";
import type { ReadAnswer } from "@toa-soan/content-types/intake/desk-intake";
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

import { Marked } from "./marked.tsx";

/** Where fields find their evidence, and whom they tell that the editor is at them. */
export const EvidenceContext = createContext<{
  evidence: ReadonlyMap<string, Evidence>;
  show: (fields: string[]) => void;
  /** Of the field that the editor is at. */
  shown: readonly Evidence[];
  lines: ReadAnswer["lines"];
}>({ evidence: new Map(), show: () => undefined, shown: [], lines: [] });

const LEADING = 40;

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
  const { evidence, show, shown, lines } = useContext(EvidenceContext);
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
      {worst && shown.includes(worst) && <Origin of={worst} lines={lines} />}
    </Box>
  );
}

/** The first line of a field right below it, where the text is not in sight beside it. */
function Origin({ of, lines }: { of: Evidence; lines: ReadAnswer["lines"] }) {
  const at = of.ranges[0]?.line ?? of.lines[0];
  const line = lines.find(({ number }) => number === at);
  if (!line || of.field.startsWith("body.")) return null;
  const ranges = of.ranges.filter((range) => range.line === at);
  const first = ranges[0]?.start ?? 0;
  // A few words before them are enough to know the place.
  const cut =
    first > LEADING ? line.text.lastIndexOf(" ", first - LEADING) + 1 : 0;
  return (
    <Narrow aria-hidden>
      {cut > 0 && "…"}
      <Marked
        text={line.text.slice(cut)}
        ranges={ranges.map((range) => ({
          ...range,
          start: range.start - cut,
          end: range.end - cut,
        }))}
      />
    </Narrow>
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

const Narrow = styled.div`
  margin-top: 6px;
  padding: 6px 10px;
  font-size: 1.3rem;
  line-height: 1.45;
  max-height: 11rem;
  overflow-y: auto;
  overflow-wrap: anywhere;
  border-left: 3px solid ${({ theme }) => theme.colors.primary500};
  background: ${({ theme }) => theme.colors.primary100};
  @media (min-width: 1024px) {
    display: none;
  }
`;

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
