import type { Range } from "@toa-soan/content-types/intake/locate";
import { styled } from "styled-components";

/** A line with the words of a field in marks. */
export function Marked({ text, ranges }: { text: string; ranges: Range[] }) {
  const sorted = [...ranges].sort((a, b) => a.start - b.start);
  const parts: { text: string; isMarked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of sorted) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    parts.push({ text: text.slice(at, from), isMarked: false });
    parts.push({ text: text.slice(from, end), isMarked: true });
    at = end;
  }
  parts.push({ text: text.slice(at), isMarked: false });
  return parts.map(({ text: words, isMarked }, index) =>
    isMarked ? <Mark key={index}>{words}</Mark> : words,
  );
}

const Mark = styled.mark`
  background: ${({ theme }) => theme.colors.warning200};
  color: inherit;
  border-radius: 2px;
  padding: 1px 0;
`;
