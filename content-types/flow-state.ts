import { z } from "zod";

import { CONSEQUENCES, MOVES, STAGES, type Event } from "./stages.ts";

const instant = z.iso.datetime();
const stage = z.enum(Object.keys(STAGES) as [keyof typeof STAGES]);
const move = z.enum(Object.keys(MOVES) as [keyof typeof MOVES]);
const event = z.enum([...Object.keys(MOVES), ...Object.keys(CONSEQUENCES)] as [
  Event,
]);

const movement = z.object({
  id: z.number(),
  event,
  /** `null` for what a program did: the import, the schedule. */
  by: z.string().nullable(),
  note: z.string(),
  at: instant,
});

/** What `GET /newsroom/flow/:documentId` tells of an article, as whoever asks may see it. */
export const flowState = z.object({
  stage,
  /** Readers see the article, be it an older text of it. */
  isPublic: z.boolean(),
  /** What whoever asks may do now. */
  moves: z.array(move),
  mayEdit: z.boolean(),
  publishAt: instant.nullable(),
  unpublishAt: instant.nullable(),
  /** Why the schedule could not do what was due, `null` when nothing is overdue. */
  refused: z.string().nullable(),
  /** The newest first, 50 at most. */
  history: z.array(movement),
});

/** What `POST /newsroom/flow/:documentId` takes. */
export const flowRequest = z.object({
  move,
  note: z.string().max(2_000).default(""),
  /** The count of saves of the text that is moved; without it the step takes the newest text. */
  revision: z.number().int().optional(),
});

const articleLine = z.object({
  documentId: z.string(),
  headline: z.string(),
  stage,
  /** Who made the article, `null` for a program. */
  by: z.string().nullable(),
  at: instant,
  /** The last note of who sent it back. */
  note: z.string(),
});

const list = z.object({
  count: z.number().int().nonnegative(),
  articles: z.array(articleLine),
});

/** What `GET /newsroom/home` tells: the home page of whoever asks. */
export const homeState = z.object({
  /** Drafts of whoever asks, the last changed first. */
  drafts: list,
  /** Articles that whoever asks has to do something about, the longest waiting first. */
  waiting: list.extend({
    stages: z.array(stage),
  }),
  scheduled: z.array(
    articleLine.extend({
      what: z.enum(["publish", "unpublish"]),
      /** Why it was not done when it was due. */
      refused: z.string().nullable(),
    }),
  ),
  published: z.array(
    articleLine.extend({
      /** Milliseconds from publishing until readers saw it, `null` when not measured. */
      ms: z.number().nonnegative().nullable(),
      isReleased: z.boolean(),
      address: z.string().nullable(),
    }),
  ),
  /** `null` for who does not moderate. */
  comments: z
    .object({
      count: z.number().int().nonnegative(),
      newest: z.array(
        z.object({
          documentId: z.string(),
          name: z.string(),
          text: z.string(),
          at: instant.nullable(),
          headline: z.string().nullable(),
        }),
      ),
    })
    .nullable(),
});

export type FlowRequest = z.infer<typeof flowRequest>;
export type FlowState = z.infer<typeof flowState>;
export type HomeState = z.infer<typeof homeState>;
export type ArticleLine = z.infer<typeof articleLine>;
