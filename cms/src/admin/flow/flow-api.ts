import { flowState, type FlowState } from "@toa-soan/content-types/flow-state";
import type { MoveName } from "@toa-soan/content-types/stages";
import { useEffect, useState } from "react";

import { addEndpoints } from "../add-endpoints.ts";

export const ARTICLE = "api::article.article";

const PAUSE_MS = 15_000;

interface MoveRequest {
  documentId: string;
  move: MoveName;
  note: string;
  /** The count of saves of what the form shows; a step on a newer text is refused. */
  revision: number | undefined;
}

interface Answer {
  data?: FlowState;
  isError: boolean;
  refetch: () => void;
}

const documentTag = (documentId: string) => ({
  type: "Document",
  id: `${ARTICLE}_${documentId}`,
});

const api = addEndpoints((builder) => ({
  newsroomFlow: builder.query({
    query: (documentId: string) => ({
      url: `/newsroom/flow/${documentId}`,
      method: "GET",
    }),
    transformResponse: (answer: unknown) => flowState.parse(answer),
    // A save may move the article too.
    providesTags: (_result: unknown, _error: unknown, documentId: string) => [
      documentTag(documentId),
    ],
  }),
  newsroomMove: builder.mutation({
    query: ({ documentId, ...data }: MoveRequest) => ({
      url: `/newsroom/flow/${documentId}`,
      method: "POST",
      data,
    }),
    // Strapi keeps what it has loaded; a step may have changed it on the server.
    invalidatesTags: (
      _result: unknown,
      error: unknown,
      { documentId }: MoveRequest,
    ) =>
      error
        ? []
        : [
            documentTag(documentId),
            { type: "Document", id: `${ARTICLE}_LIST` },
          ],
  }),
})) as {
  useNewsroomFlowQuery: (
    documentId: string,
    options: { pollingInterval: number },
  ) => Answer;
  useNewsroomMoveMutation: () => [
    (request: MoveRequest) => Promise<{ error?: { message?: string } }>,
  ];
};

export const { useNewsroomMoveMutation: useMove } = api;

/** How an article stands, asked anew now and then while the page is in sight. */
export function useFlow(documentId: string): {
  /** `null` until the CMS has answered. */
  state: FlowState | null;
  /** The CMS did not answer the last time. */
  isLost: boolean;
} {
  const isInSight = useInSight();
  const { data, isError, refetch } = api.useNewsroomFlowQuery(documentId, {
    pollingInterval: isInSight ? PAUSE_MS : 0,
  });
  useEffect(() => {
    if (isInSight) refetch();
  }, [isInSight, refetch]);
  return { state: data ?? null, isLost: isError };
}

function useInSight(): boolean {
  const [isInSight, setInSight] = useState(true);
  useEffect(() => {
    const look = () => setInSight(document.visibilityState === "visible");
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  return isInSight;
}
