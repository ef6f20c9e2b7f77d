import { Box, Typography } from "@strapi/design-system";
import type { LineRole } from "@toa-soan/content-types/intake/article";
import type { ReadAnswer } from "@toa-soan/content-types/intake/desk-intake";
import type { Evidence } from "@toa-soan/content-types/intake/evidence";
import type { ToldRole } from "@toa-soan/content-types/intake/line-marks";
import type { Range } from "@toa-soan/content-types/intake/locate";
import { memo, useEffect, useRef } from "react";
import { styled } from "styled-components";

import { Marked } from "./marked.tsx";
import { ROLE_NAMES, TELLABLE } from "./roles.ts";

interface Props {
  lines: ReadAnswer["lines"];
  told: Record<string, ToldRole>;
  /** Of the field that the editor is at. */
  shown: Evidence[];
  isBusy: boolean;
  onTell: (line: number, role: ToldRole | null) => void;
}

/** The text as it was pasted: each line with what it was taken for, which can be changed. */
export function SourceLines({ lines, told, shown, isBusy, onTell }: Props) {
  const box = useRef<HTMLOListElement>(null);
  const first = Math.min(...shown.flatMap((one) => one.lines));
  useEffect(() => {
    const list = box.current;
    const line = list?.querySelector<HTMLElement>(`[data-line="${first}"]`);
    if (!list || !line) return;
    // Only the pane moves: the page stays where the editor writes.
    const top = line.offsetTop - list.offsetTop;
    const isInSight =
      top >= list.scrollTop &&
      top + line.offsetHeight <= list.scrollTop + list.clientHeight;
    if (!isInSight)
      list.scrollTo({ top: Math.max(0, top - 80), behavior: "smooth" });
  }, [first]);
  return (
    <List ref={box} aria-label="Văn bản gốc, từng dòng">
      {lines.map(({ number, text, role }) =>
        role === "blank" ? null : (
          <Line
            key={number}
            number={number}
            text={text}
            role={role}
            isTold={told[number] !== undefined}
            isShown={shown.some((one) => one.lines.includes(number))}
            ranges={shown
              // Of a whole paragraph the line itself is mark enough.
              .filter(({ field }) => !field.startsWith("body."))
              .flatMap((one) => one.ranges)
              .filter((range) => range.line === number)}
            isBusy={isBusy}
            onTell={onTell}
          />
        ),
      )}
    </List>
  );
}

interface LineProps extends Pick<Props, "isBusy" | "onTell"> {
  number: number;
  text: string;
  role: LineRole;
  isTold: boolean;
  isShown: boolean;
  ranges: Range[];
}

const Line = memo(function Line(props: LineProps) {
  const { number, text, role, isTold, isShown, ranges, isBusy, onTell } = props;
  const { name, colour } = ROLE_NAMES[role];
  return (
    <Row
      data-line={number}
      data-role={role}
      data-shown={isShown}
      $colour={colour}
      $isShown={isShown}
    >
      <Chooser
        aria-label={`Dòng ${number} là`}
        title={
          isTold
            ? "Bạn đã chỉ dòng này. Chọn “Để máy đọc” để bỏ."
            : "Đổi nếu máy hiểu sai dòng này"
        }
        value={role}
        disabled={isBusy}
        $colour={colour}
        $isTold={isTold}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onTell(number, value === "auto" ? null : (value as ToldRole));
        }}
      >
        {role === "meta" && <option value="meta">{name}</option>}
        {TELLABLE.map((one) => (
          <option key={one.role} value={one.role}>
            {one.name}
          </option>
        ))}
        {isTold && <option value="auto">Để máy đọc</option>}
      </Chooser>
      <Typography
        tag="p"
        variant="omega"
        textColor={role === "furniture" ? "neutral500" : "neutral800"}
        style={{ overflowWrap: "anywhere" }}
      >
        <Marked text={text} ranges={ranges} />
      </Typography>
    </Row>
  );
}, isSameLine);

// Hundreds of lines: only those that look different are drawn anew.
function isSameLine(one: LineProps, other: LineProps): boolean {
  return (
    one.text === other.text &&
    one.role === other.role &&
    one.isTold === other.isTold &&
    one.isShown === other.isShown &&
    one.isBusy === other.isBusy &&
    one.onTell === other.onTell &&
    JSON.stringify(one.ranges) === JSON.stringify(other.ranges)
  );
}

type Colours = Record<string, string>;

const List = styled.ol`
  list-style: none;
  margin: 0;
  padding: 0;
  overflow-y: auto;
  position: relative;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  max-height: 45vh;
  @media (min-width: 1024px) {
    max-height: calc(100vh - 150px);
  }
`;

const Row = styled(Box).attrs({ tag: "li" })<{
  $colour: string;
  $isShown: boolean;
}>`
  padding: 8px 12px 10px;
  border-left: 4px solid
    ${({ theme, $colour }) =>
      (theme.colors as unknown as Colours)[
        $colour === "neutral" ? "neutral200" : `${$colour}500`
      ]};
  background: ${({ theme, $isShown }) =>
    $isShown ? theme.colors.primary100 : "transparent"};
  & + & {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral100};
  }
`;

const Chooser = styled.select<{ $colour: string; $isTold: boolean }>`
  font: inherit;
  font-size: 1.2rem;
  font-weight: ${({ $isTold }) => ($isTold ? 700 : 500)};
  color: ${({ theme, $colour }) =>
    (theme.colors as unknown as Colours)[
      $colour === "neutral" ? "neutral600" : `${$colour}700`
    ]};
  background: transparent;
  border: 1px solid transparent;
  border-radius: 4px;
  margin: 0 0 2px -5px;
  padding: 2px 4px;
  cursor: pointer;
  field-sizing: content;
  max-width: 100%;
  &:hover:not(:disabled),
  &:focus-visible {
    border-color: ${({ theme }) => theme.colors.neutral300};
  }
  option {
    color: ${({ theme }) => theme.colors.neutral800};
    background: ${({ theme }) => theme.colors.neutral0};
    font-weight: 400;
  }
`;
