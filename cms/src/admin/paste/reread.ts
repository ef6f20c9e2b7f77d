import type {
  Choice,
  ReadAnswer,
} from "@toa-soan/content-types/intake/desk-intake";
import { carryEdits } from "@toa-soan/content-types/intake/carry-edits";

import { NOTHING_CHOSEN, type Pasted } from "./pasted.ts";

/**
 * What is being pasted after its text was read again: what the editor changed and chose before goes
 * along. `isWhole` is false when changes in the body had to be dropped.
 */
export function withReading(
  pasted: Pasted,
  reading: ReadAnswer,
): { pasted: Pasted; isWhole: boolean } {
  const { article: edited, reading: before, chosen } = pasted;
  if (!before || !edited)
    return {
      pasted: {
        ...pasted,
        reading,
        article: reading.article,
        chosen: NOTHING_CHOSEN,
        isChecking: true,
      },
      isWhole: true,
    };
  const { article, isWhole } = carryEdits(
    before.article,
    edited,
    reading.article,
  );
  const { documents, photos } = before.article;
  return {
    isWhole,
    pasted: {
      ...pasted,
      reading,
      article,
      isChecking: true,
      chosen: {
        ...chosen,
        officials: moved(chosen.officials, edited.officials, article.officials),
        documents: moved(
          chosen.documents,
          documents,
          reading.article.documents,
        ),
        pictures: moved(chosen.pictures, photos, reading.article.photos),
      },
    },
  };
}

/** Choices by the places that their items have now. */
function moved<Chosen extends Choice | number>(
  chosen: Record<number, Chosen>,
  before: readonly unknown[],
  after: readonly unknown[],
): Record<number, Chosen> {
  const places = after.map((item) => JSON.stringify(item));
  return Object.fromEntries(
    Object.entries(chosen).flatMap(([at, choice]) => {
      const place = places.indexOf(JSON.stringify(before[Number(at)]));
      return place >= 0 ? [[place, choice] as const] : [];
    }),
  );
}
