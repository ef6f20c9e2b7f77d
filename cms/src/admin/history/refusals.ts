import { adminApi } from "@strapi/strapi/admin";
import {
  stale as staleSchema,
  type Stale,
} from "@toa-soan/content-types/history";

/** A save that was refused because somebody saved since the form was opened. */
export interface Refusal {
  model: string;
  documentId: string | undefined;
  stale: Stale;
}

/** What a save left in the CMS. */
export interface Stored {
  documentId: string;
  revision: number;
}

interface Saved {
  model: string;
  /** None for a document that was saved for the first time. */
  documentId: string | undefined;
  stored: Stored;
}

/** Who wants to know of saves: those that were refused, and those that were made. */
interface Listener {
  onRefused?: (refusal: Refusal) => void;
  onSaved?: (saved: Saved) => void;
}

const listeners = new Set<Listener>();

/** Tells of saves on any form; answers how to stop that. */
export function watchSaves(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

interface SaveArguments {
  collectionType: string;
  model: string;
  documentId?: string;
  params?: object;
  data: Record<string, unknown>;
}

interface Answered {
  data: { data: Stored };
}

interface Lifecycle {
  dispatch: (action: unknown) => unknown;
  queryFulfilled: Promise<Answered>;
}

/** What Redux Toolkit keeps of a mutation, as far as it is changed here. */
interface Definition {
  invalidatesTags: (
    result: unknown,
    error: unknown,
    ...rest: unknown[]
  ) => unknown[];
  onQueryStarted?: (asked: SaveArguments, api: Lifecycle) => Promise<void>;
}

interface Enhanceable {
  enhanceEndpoints(change: {
    endpoints: Record<string, (definition: Definition) => void>;
  }): void;
  util: {
    updateQueryData(
      endpoint: string,
      asked: object,
      change: (draft: { data: Record<string, unknown> }) => void,
    ): unknown;
  };
}

/**
 * Makes a refused save leave the form alone. Strapi's content manager shows what is being saved as
 * if it were saved, takes that back on a refusal and loads the document anew: each of the three
 * empties what was typed. Here it is shown only after it was saved.
 */
export function keepFormsOnRefusal(): void {
  const api = adminApi as unknown as Enhanceable;
  const quietOnError = (definition: Definition) => {
    const { invalidatesTags } = definition;
    definition.invalidatesTags = (result, error, ...rest) =>
      error ? [] : invalidatesTags(result, error, ...rest);
  };
  const watched: Definition["onQueryStarted"] = async (
    asked,
    { queryFulfilled },
  ) => {
    try {
      const { data: answer } = await queryFulfilled;
      tellSaved(asked, answer.data);
    } catch (error) {
      tellRefused(asked, error);
    }
  };
  api.enhanceEndpoints({
    endpoints: {
      updateDocument(definition) {
        quietOnError(definition);
        definition.onQueryStarted = async (
          { data, ...asked },
          { dispatch, queryFulfilled },
        ) => {
          try {
            const { data: answer } = await queryFulfilled;
            const { revision } = answer.data;
            dispatch(
              api.util.updateQueryData("getDocument", asked, (draft) => {
                Object.assign(draft.data, data, { revision });
              }),
            );
            tellSaved(asked, answer.data);
          } catch (error) {
            tellRefused(asked, error);
          }
        };
      },
      publishDocument(definition) {
        quietOnError(definition);
        definition.onQueryStarted = watched;
      },
      createDocument(definition) {
        definition.onQueryStarted = watched;
      },
      cloneDocument(definition) {
        definition.onQueryStarted = watched;
      },
    },
  });
}

function tellSaved(
  { model, documentId }: Omit<SaveArguments, "data">,
  stored: Stored,
): void {
  for (const { onSaved } of listeners) onSaved?.({ model, documentId, stored });
}

function tellRefused(
  { model, documentId }: Omit<SaveArguments, "data">,
  rejected: unknown,
): void {
  const { error } = rejected as { error?: { details?: { stale?: unknown } } };
  const read = staleSchema.safeParse(error?.details?.stale);
  if (!read.success) return;
  for (const { onRefused } of listeners)
    onRefused?.({ model, documentId, stale: read.data });
}
