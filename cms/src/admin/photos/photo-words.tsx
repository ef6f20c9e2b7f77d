import {
  Box,
  Button,
  Checkbox,
  Field,
  Flex,
  Textarea,
  TextInput,
} from "@strapi/design-system";
import { photo as photoType } from "@toa-soan/content-types/photo";
import { missingFields } from "@toa-soan/content-types/photo-card";
import type { KeyboardEvent } from "react";

import { PeoplePicker } from "./people-picker.tsx";
import type { PhotoDraft } from "./use-photo-draft.ts";

interface PhotoWordsProps {
  draft: PhotoDraft;
  /** Whom the editor named last, offered where no credit is. */
  photographer: string;
  othersWithoutCredit: number;
  onCreditForAll: (name: string) => Promise<void>;
}

/** Two fields stand beside each other where there is room for both. */
const HALF = { flex: "1 1 22rem", minWidth: 0 } as const;

const { caption, credit, altText, isIllustrative } = photoType.fields;

/** The words of a photo, changed in place. */
export function PhotoWords(props: PhotoWordsProps) {
  const { draft, photographer, othersWithoutCredit, onCreditForAll } = props;
  const { photo, change, save } = draft;
  const missing = missingFields(photo);
  const isFixed = !photo.mayEdit;
  const onBlur = () => void save();
  const name = photo.credit.trim();
  return (
    <Flex alignItems="flex-start" gap={3} wrap="wrap">
      <Field.Root error={missing.includes("caption")} style={HALF}>
        <Field.Label>{caption.label}</Field.Label>
        <Textarea
          value={photo.caption}
          disabled={isFixed}
          placeholder={caption.hint}
          style={{ minHeight: "10.4rem" }}
          onBlur={onBlur}
          onChange={({ target }) => change({ caption: target.value })}
        />
      </Field.Root>
      <Field.Root error={missing.includes("altText")} style={HALF}>
        <Field.Label>{altText.label}</Field.Label>
        <Textarea
          value={photo.altText}
          disabled={isFixed}
          placeholder={altText.hint}
          style={{ minHeight: "10.4rem" }}
          onBlur={onBlur}
          onChange={({ target }) => change({ altText: target.value })}
        />
      </Field.Root>
      <Field.Root error={missing.includes("credit")} style={HALF}>
        <Field.Label>{credit.label}</Field.Label>
        <TextInput
          value={photo.credit}
          disabled={isFixed}
          placeholder="Người chụp, nguồn ảnh"
          onBlur={onBlur}
          onKeyDown={keepForm}
          onChange={({ target }) => change({ credit: target.value })}
        />
        {!isFixed && (
          <Flex gap={2} wrap="wrap">
            {name === "" && photographer !== "" && (
              <Button
                variant="tertiary"
                size="S"
                onClick={() => change({ credit: photographer }, true)}
              >
                Ghi “{photographer}”
              </Button>
            )}
            {name !== "" && othersWithoutCredit > 0 && (
              <Button
                variant="tertiary"
                size="S"
                onClick={() => void onCreditForAll(name)}
              >
                Ghi cho {othersWithoutCredit} ảnh chưa có tác giả
              </Button>
            )}
          </Flex>
        )}
      </Field.Root>
      <Box style={HALF}>
        <PeoplePicker
          people={photo.people}
          disabled={isFixed}
          onChange={(people) => change({ people }, true)}
        />
      </Box>
      <Box width="100%">
        <Checkbox
          checked={photo.isIllustrative}
          disabled={isFixed}
          onCheckedChange={(checked) =>
            change({ isIllustrative: checked === true }, true)
          }
        >
          {isIllustrative.label}
        </Checkbox>
      </Box>
    </Flex>
  );
}

/** Enter in a line of a photo must not send the form of the article. */
const keepForm = (event: KeyboardEvent) => {
  if (event.key === "Enter") event.preventDefault();
};
