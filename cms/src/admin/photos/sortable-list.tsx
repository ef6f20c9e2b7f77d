import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
} from "@dnd-kit/core";
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import { Box } from "@strapi/design-system";
import { useAuth, useForm } from "@strapi/strapi/admin";
import { markedPhotos } from "@toa-soan/content-types/photo-markers";
import { useState } from "react";

import { announcements, INSTRUCTIONS } from "./announcements.ts";
import { lastPhotographer, rememberPhotographer } from "./last-photographer.ts";
import { PhotoRow } from "./photo-row.tsx";
import { useCreditForAll } from "./use-credit-for-all.ts";
import type { PhotoList } from "./use-photo-list.ts";

/** The photos in their order; a drag by mouse, touch or keyboard changes it. */
export function SortableList({
  list,
  disabled,
}: {
  list: PhotoList;
  disabled: boolean;
}) {
  const { photos } = list;
  const user = useAuth("SortableList", ({ user }) => String(user?.id ?? ""));
  const [photographer, setPhotographer] = useState(() =>
    lastPhotographer(user),
  );
  const body = useForm("SortableList", ({ values }) =>
    String((values as Record<string, unknown>)["body"] ?? ""),
  );
  const creditForAll = useCreditForAll(photos, list.refresh);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    // A finger that rests takes the photo, one that moves scrolls the page.
    useSensor(TouchSensor, {
      activationConstraint: { delay: 200, tolerance: 8 },
    }),
    useSensor(KeyboardSensor, {
      coordinateGetter: sortableKeyboardCoordinates,
    }),
  );
  const ids = photos.map(({ documentId }) => documentId);
  const marked = markedPhotos(body);
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (!over || active.id === over.id) return;
    const from = ids.indexOf(String(active.id));
    list.arrange(arrayMove(photos, from, ids.indexOf(String(over.id))));
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={onDragEnd}
      accessibility={{
        announcements: announcements(ids),
        screenReaderInstructions: { draggable: INSTRUCTIONS },
      }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <Box tag="ol" aria-label="Ảnh của bài, theo thứ tự">
          {photos.map((photo, index) => (
            <PhotoRow
              key={photo.documentId}
              photo={photo}
              number={index + 1}
              isInBody={marked.has(index + 1)}
              isFixed={disabled}
              photographer={photographer}
              othersWithoutCredit={creditForAll.countBeside(photo)}
              onSaved={list.refresh}
              onCredit={(name) => {
                rememberPhotographer(user, name);
                setPhotographer(name);
              }}
              onCreditForAll={creditForAll.apply}
              onInsert={() => list.insert(index + 1)}
              onRemove={() => list.remove(photo.documentId)}
            />
          ))}
        </Box>
      </SortableContext>
    </DndContext>
  );
}
