import { useFetchClient, useNotification } from "@strapi/strapi/admin";
import { uidOf } from "@toa-soan/content-types/field";
import type { PhotoCard } from "@toa-soan/content-types/photo-card";

import { messageIn } from "./message-in.ts";

/** Gives one credit to all photos of an article that have none and that the editor may change. */
export function useCreditForAll(
  photos: PhotoCard[],
  onSaved: (photo: PhotoCard) => void,
) {
  const { put } = useFetchClient();
  const { toggleNotification } = useNotification();
  const without = photos.filter(
    ({ credit, mayEdit, image }) => mayEdit && image && credit.trim() === "",
  );
  return {
    /** How many photos beside one have no credit. */
    countBeside: (photo: PhotoCard) =>
      without.filter(({ documentId }) => documentId !== photo.documentId)
        .length,
    apply: async (credit: string) => {
      for (const photo of without)
        try {
          await put(
            `/content-manager/collection-types/${uidOf("photo")}/${photo.documentId}`,
            { credit },
          );
          onSaved({ ...photo, credit });
        } catch (error) {
          return toggleNotification({
            type: "danger",
            message: messageIn(error),
          });
        }
    },
  };
}
