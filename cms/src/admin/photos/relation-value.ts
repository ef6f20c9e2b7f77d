import type { PhotoCard } from "@toa-soan/content-types/photo-card";

interface Target {
  id: number;
  documentId: string;
}

/** What the content manager's form keeps of a relation and sends when it is saved. */
export interface RelationValue {
  connect: (Target & { position?: { end: true } })[];
  disconnect: Target[];
}

/** What the form sends to turn the stored photos into those of the list, in their order. */
export function relationValue(
  stored: PhotoCard[],
  list: PhotoCard[],
): RelationValue {
  if (isSameOrder(stored, list)) return { connect: [], disconnect: [] };
  const kept = new Set(list.map(({ documentId }) => documentId));
  return {
    // Each is put at the end once more, so that the last state of the order is that of the list.
    connect: list.map((photo) => ({
      ...targetOf(photo),
      position: { end: true },
    })),
    disconnect: stored
      .filter(({ documentId }) => !kept.has(documentId))
      .map(targetOf),
  };
}

export const isUntouched = (value: RelationValue | undefined): boolean =>
  !value || (value.connect.length === 0 && value.disconnect.length === 0);

const isSameOrder = (one: PhotoCard[], other: PhotoCard[]) =>
  one.length === other.length &&
  one.every(({ documentId }, index) => documentId === other[index]?.documentId);

const targetOf = ({ id, documentId }: PhotoCard): Target => ({
  id,
  documentId,
});
