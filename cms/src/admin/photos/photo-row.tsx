import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import {
  Badge,
  Box,
  Button,
  Flex,
  IconButton,
  Typography,
} from "@strapi/design-system";
import { Drag, Plus, Trash } from "@strapi/icons";
import {
  missingFields,
  type PhotoCard,
} from "@toa-soan/content-types/photo-card";

import { PhotoPicture } from "./photo-picture.tsx";
import { PhotoWords } from "./photo-words.tsx";
import { SaveLine } from "./save-line.tsx";
import { useCaptionEdits } from "./use-caption-edits.ts";
import { usePhotoDraft } from "./use-photo-draft.ts";

interface PhotoRowProps {
  photo: PhotoCard;
  /** Place in the article, from 1. */
  number: number;
  isInBody: boolean;
  /** The article cannot be changed now or by this user. */
  isFixed: boolean;
  photographer: string;
  othersWithoutCredit: number;
  onSaved: (photo: PhotoCard) => void;
  onCredit: (name: string) => void;
  onCreditForAll: (name: string) => Promise<void>;
  onInsert: () => void;
  onRemove: () => void;
}

/** One photo: its picture, its words, its place. */
export function PhotoRow(props: PhotoRowProps) {
  const { photo: stored, number, isInBody, isFixed } = props;
  const { onInsert, onRemove, onSaved, onCredit } = props;
  const draft = usePhotoDraft(stored, (photo) => {
    if (photo.credit !== stored.credit) onCredit(photo.credit);
    onSaved(photo);
  });
  useCaptionEdits(draft);
  const sortable = useSortable({ id: stored.documentId, disabled: isFixed });
  const isLacking = missingFields(draft.photo).length > 0;
  return (
    <Box
      tag="li"
      ref={sortable.setNodeRef}
      aria-label={`Ảnh ${number}`}
      hasRadius
      background="neutral0"
      borderColor={isLacking ? "danger500" : "neutral200"}
      padding={3}
      marginBottom={3}
      style={{
        transform: CSS.Translate.toString(sortable.transform),
        transition: sortable.transition,
        position: "relative",
        zIndex: sortable.isDragging ? 1 : 0,
        boxShadow: sortable.isDragging
          ? "0 4px 16px rgb(0 0 0 / 20%)"
          : undefined,
      }}
    >
      <Flex gap={2} marginBottom={3} wrap="wrap">
        {!isFixed && (
          <IconButton
            label={`Chuyển chỗ ảnh ${number}`}
            variant="ghost"
            ref={sortable.setActivatorNodeRef}
            {...sortable.attributes}
            {...sortable.listeners}
            style={{ cursor: "grab", touchAction: "none" }}
          >
            <Drag />
          </IconButton>
        )}
        <Typography variant="delta" tag="h4">
          Ảnh {number}
        </Typography>
        {isInBody && <Badge>Có trong nội dung</Badge>}
        <Flex gap={2} marginLeft="auto" wrap="wrap">
          {!isFixed && (
            <>
              <Button
                variant="secondary"
                size="S"
                startIcon={<Plus />}
                onClick={onInsert}
              >
                Chèn vào bài
              </Button>
              <Button
                variant="danger-light"
                size="S"
                startIcon={<Trash />}
                onClick={onRemove}
              >
                Bỏ khỏi bài
              </Button>
            </>
          )}
        </Flex>
      </Flex>
      <Flex gap={4} alignItems="flex-start" wrap="wrap">
        <PhotoPicture photo={stored} number={number} onSaved={onSaved} />
        <Box style={{ flex: "1 1 26rem", minWidth: 0 }}>
          <PhotoWords
            draft={draft}
            photographer={props.photographer}
            othersWithoutCredit={props.othersWithoutCredit}
            onCreditForAll={props.onCreditForAll}
          />
          <SaveLine draft={draft} />
        </Box>
      </Flex>
    </Box>
  );
}
