import {
  unstable_useContentManagerContext as useContentManagerContext,
  unstable_useDocument as useDocument,
} from "@strapi/strapi/admin";
import { TYPE_NAMES } from "@toa-soan/content-types/type-name";

import type { Place } from "./history-api.ts";

/** Which document the form that is around shows; `null` for one that was never saved. */
export function usePlace(): Place | null {
  const { model, id, isSingleType } = useContentManagerContext();
  // The address of a single type's form does not say which document it is.
  const single = useDocument(
    { collectionType: "single-types", model },
    { skip: !isSingleType },
  );
  const type = TYPE_NAMES.find((name) => model === `api::${name}.${name}`);
  const documentId = isSingleType
    ? (single.document?.documentId as string | undefined)
    : id;
  if (!type || !documentId) return null;
  return { type, model, documentId, isSingle: isSingleType };
}
