import {
  comparison,
  restored,
  versionList,
  type ComparedField,
  type VersionList,
} from "@toa-soan/content-types/history";

import { addEndpoints } from "../add-endpoints.ts";

/** A document as the content manager's screens name it. */
export interface Place {
  /** `article` */
  type: string;
  /** `api::article.article` */
  model: string;
  documentId: string;
  isSingle: boolean;
}

type Hook<Asked, Answer> = () => [
  (asked: Asked) => Promise<{ data?: Answer; error?: { message?: string } }>,
  { isLoading: boolean },
];

type Query<Asked, Answer> = (
  asked: Asked,
  options?: { skip?: boolean },
) => {
  data?: Answer;
  currentData?: Answer;
  isFetching: boolean;
  isError: boolean;
  refetch: () => void;
};

/** Whatever Strapi shows of a document, in the names of its own cache. */
const tagsOf = ({ model, documentId, isSingle }: Place) => [
  { type: "Document", id: isSingle ? model : `${model}_${documentId}` },
  { type: "Document", id: `${model}_LIST` },
  { type: "UidAvailability", id: model },
  "Relations",
];

const api = addEndpoints((builder) => ({
  newsroomVersions: builder.query({
    query: ({ type, documentId, below }: Place & { below?: number }) => ({
      url: `/newsroom/history/${type}/${documentId}`,
      method: "GET",
      config: { params: below ? { below } : {} },
    }),
    transformResponse: (answer: unknown) => versionList.parse(answer),
    // The list grows with every save of the document.
    providesTags: (_result: unknown, _error: unknown, place: Place) =>
      tagsOf(place).slice(0, 1),
  }),
  newsroomChanges: builder.query({
    query: ({
      type,
      documentId,
      number,
      withNow,
    }: Place & { number: number; withNow: boolean }) => ({
      url: `/newsroom/history/${type}/${documentId}/${number}`,
      method: "GET",
      config: { params: withNow ? { with: "now" } : {} },
    }),
    transformResponse: (answer: unknown) => comparison.parse(answer).fields,
    providesTags: (_result: unknown, _error: unknown, place: Place) =>
      tagsOf(place).slice(0, 1),
  }),
  newsroomRestore: builder.mutation({
    query: ({
      type,
      documentId,
      number,
      revision,
    }: Place & { number: number; revision: unknown }) => ({
      url: `/newsroom/history/${type}/${documentId}/${number}/restore`,
      method: "POST",
      data: { revision },
    }),
    transformResponse: (answer: unknown) => restored.parse(answer).left,
    invalidatesTags: (_result: unknown, error: unknown, place: Place) =>
      error ? [] : tagsOf(place),
  }),
  newsroomTakeNewest: builder.mutation({
    queryFn: () => ({ data: null }),
    invalidatesTags: (_result: unknown, _error: unknown, place: Place) =>
      tagsOf(place),
  }),
})) as {
  useNewsroomVersionsQuery: Query<Place & { below?: number }, VersionList>;
  useNewsroomChangesQuery: Query<
    Place & { number: number; withNow: boolean },
    ComparedField[]
  >;
  useNewsroomRestoreMutation: Hook<
    Place & { number: number; revision: unknown },
    string[]
  >;
  useNewsroomTakeNewestMutation: Hook<Place, null>;
};

export const {
  useNewsroomVersionsQuery: useVersions,
  useNewsroomChangesQuery: useChanges,
  useNewsroomRestoreMutation: useRestore,
  /** Loads the document of the form anew, and with it the form. */
  useNewsroomTakeNewestMutation: useTakeNewest,
} = api;
