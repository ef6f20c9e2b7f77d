import {
  Field,
  Flex,
  Link,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from "@strapi/design-system";
import type { Choice, Match } from "@toa-soan/content-types/intake/desk-intake";
import { Link as RouterLink } from "react-router-dom";

import { registerForm } from "./paste-path.ts";
import { choiceOf } from "./pasted.ts";

/** What becomes of a person, event or document: one of the register, a new one, or none. */
export function RegisterChoice({
  label,
  type,
  what,
  match,
  chosen,
  onChoose,
}: {
  label: string;
  type: "official" | "event" | "document";
  /** "nhân sự", as the choices name it. */
  what: string;
  match: Match | null | undefined;
  chosen: Choice | null | undefined;
  onChoose: (choice: Choice) => void;
}) {
  const choice = choiceOf(chosen, match);
  const candidates = match?.candidates ?? [];
  const used =
    choice.what === "use"
      ? candidates.find(({ documentId }) => documentId === choice.documentId)
      : undefined;
  return (
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        value={choice.what === "use" ? choice.documentId : choice.what}
        onChange={(value) =>
          onChoose(
            value === "make" || value === "leave"
              ? { what: value }
              : { what: "use", documentId: String(value) },
          )
        }
      >
        {candidates.map(({ documentId, label: name, details }) => (
          <SingleSelectOption key={documentId} value={documentId}>
            {`Dùng: ${[name, ...details].join(", ")}`}
          </SingleSelectOption>
        ))}
        <SingleSelectOption value="make">{`Tạo ${what} mới`}</SingleSelectOption>
        <SingleSelectOption value="leave">Không ghi vào bài</SingleSelectOption>
      </SingleSelect>
      <Flex gap={2} paddingTop={1} wrap="wrap">
        <Typography variant="pi" textColor="neutral600">
          {used
            ? "Đã có trong danh sách."
            : choice.what === "leave"
              ? "Chữ vẫn còn trong bài, chỉ không liên kết."
              : candidates.length > 0
                ? `Có ${candidates.length} mục gần giống; chọn nếu đúng là một.`
                : "Chưa có trong danh sách."}
        </Typography>
        {used && (
          <Link
            tag={RouterLink}
            to={registerForm(type, used.documentId)}
            target="_blank"
          >
            Xem
          </Link>
        )}
      </Flex>
    </Field.Root>
  );
}
