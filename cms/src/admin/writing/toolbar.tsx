import type { StateCommand } from "@codemirror/state";
import { Flex, IconButton } from "@strapi/design-system";
import {
  ArrowClockwise,
  Bold,
  BulletList,
  Collapse,
  Expand,
  Eye,
  EyeStriked,
  GridFour,
  HeadingThree,
  HeadingTwo,
  Image,
  Italic,
  Link,
  Monitor,
  NumberList,
  Quotes,
} from "@strapi/icons";
import type { ReactNode } from "react";

import { redo, undo } from "./create-editor.ts";
import {
  insertLink,
  insertTable,
  toggleLines,
  toggleMark,
} from "./edit-commands.ts";

const COMMANDS: [label: string, icon: ReactNode, command: StateCommand][] = [
  ["Đậm (Ctrl+B)", <Bold key="b" />, toggleMark("**")],
  ["Nghiêng (Ctrl+I)", <Italic key="i" />, toggleMark("*")],
  ["Tít phụ (Ctrl+Alt+2)", <HeadingTwo key="2" />, toggleLines("## ")],
  ["Tít phụ nhỏ (Ctrl+Alt+3)", <HeadingThree key="3" />, toggleLines("### ")],
  ["Trích dẫn", <Quotes key="q" />, toggleLines("> ")],
  ["Danh sách", <BulletList key="l" />, toggleLines("- ")],
  ["Danh sách đánh số", <NumberList key="n" />, toggleLines("1. ")],
  ["Bảng", <GridFour key="t" />, insertTable],
  ["Liên kết (Ctrl+K)", <Link key="k" />, insertLink],
];

interface Props {
  isDisabled: boolean;
  run: (command: StateCommand) => void;
  /** Without it the field has no photos. */
  onPhoto: (() => void) | null;
  isViewed: boolean;
  /** Without it there is no page to be shown. */
  onView: (() => void) | null;
  /** Without it there is nothing to preview. */
  onPreview: (() => void) | null;
  isFull: boolean;
  onFull: () => void;
}

export function Toolbar(props: Props) {
  const { isDisabled, run, onPhoto, isViewed, onView } = props;
  const { onPreview, isFull, onFull } = props;
  const tool = (
    label: string,
    icon: ReactNode,
    onClick: () => void,
    isPressed?: boolean,
    isAlways = false,
  ) => (
    <IconButton
      key={label}
      type="button"
      variant="ghost"
      label={label}
      aria-pressed={isPressed}
      disabled={isDisabled && isPressed === undefined && !isAlways}
      // The editor keeps its selection.
      onMouseDown={(event: { preventDefault: () => void }) =>
        event.preventDefault()
      }
      onClick={onClick}
    >
      {icon}
    </IconButton>
  );
  return (
    <Flex
      role="toolbar"
      aria-label="Định dạng nội dung"
      wrap="wrap"
      gap={1}
      padding={1}
      background="neutral100"
      borderColor="neutral200"
      borderWidth="0 0 1px"
      borderStyle="solid"
    >
      {COMMANDS.map(([label, icon, command]) =>
        tool(label, icon, () => run(command)),
      )}
      {onPhoto && tool("Chèn ảnh", <Image />, onPhoto)}
      {tool(
        "Hoàn tác (Ctrl+Z)",
        <ArrowClockwise style={{ transform: "scaleX(-1)" }} />,
        () => run(undo),
      )}
      {tool("Làm lại (Ctrl+Shift+Z)", <ArrowClockwise />, () => run(redo))}
      <Flex gap={1} marginLeft="auto">
        {onPreview &&
          tool(
            "Xem trước trên trang báo",
            <Monitor />,
            onPreview,
            undefined,
            true,
          )}
        {onView &&
          tool(
            isViewed ? "Ẩn trang xem cùng" : "Xem cùng trang báo",
            isViewed ? <EyeStriked /> : <Eye />,
            onView,
            isViewed,
          )}
        {tool(
          isFull ? "Thu nhỏ (Esc)" : "Viết toàn màn hình",
          isFull ? <Collapse /> : <Expand />,
          onFull,
          isFull,
        )}
      </Flex>
    </Flex>
  );
}
