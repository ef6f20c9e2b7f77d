import type { Duty } from "./roles.ts";

/** Where the text of an article stands on its way to readers. */
export const STAGES = {
  draft: "Nháp",
  waiting: "Chờ duyệt",
  approved: "Đã duyệt",
  published: "Đã xuất bản",
  gone: "Đã gỡ",
} as const;

export type Stage = keyof typeof STAGES;

/** The stage that was stored; an article from before there were stages is a draft. */
export const stageFrom = (value: unknown): Stage =>
  typeof value === "string" && Object.hasOwn(STAGES, value)
    ? (value as Stage)
    : "draft";

/** A step on the way that somebody takes by a button. */
export interface Move {
  /** What the button says. */
  label: string;
  /** What the history of the article says of who did it. */
  done: string;
  from: readonly Stage[];
  /** Without it whoever may change the article may take the step. */
  duty?: Duty;
  /** Only who wrote the article may take it. */
  byWriter?: true;
  /** The step asks for a note that says why. */
  needsNote?: true;
  to: Stage;
}

/** In the order of the buttons: furthest on its way to readers first, backwards last. */
export const MOVES = {
  publish: {
    label: "Đăng",
    done: "đăng bài",
    from: ["draft", "waiting", "approved", "published", "gone"],
    duty: "publish",
    to: "published",
  },
  approve: {
    label: "Duyệt",
    done: "duyệt bài",
    from: ["draft", "waiting", "gone"],
    duty: "approve",
    to: "approved",
  },
  submit: {
    label: "Gửi duyệt",
    done: "gửi duyệt",
    from: ["draft"],
    to: "waiting",
  },
  withdraw: {
    label: "Rút về viết tiếp",
    done: "rút về viết tiếp",
    from: ["waiting"],
    byWriter: true,
    to: "draft",
  },
  sendBack: {
    label: "Trả lại",
    done: "trả lại",
    from: ["waiting", "approved", "published", "gone"],
    duty: "approve",
    needsNote: true,
    to: "draft",
  },
  unpublish: {
    label: "Gỡ bài",
    done: "gỡ bài",
    // Of a published article a newer text may stand anywhere on the way.
    from: ["draft", "waiting", "approved", "published"],
    duty: "publish",
    to: "gone",
  },
} as const satisfies Record<string, Move>;

export type MoveName = keyof typeof MOVES;

/** Steps that follow from a save. */
export const CONSEQUENCES = {
  edit: "sửa bài đã đăng, chờ đăng lại",
  discard: "bỏ thay đổi, trở về bản đã đăng",
  schedule: "duyệt bài khi hẹn giờ đăng",
  refused: "hẹn giờ không thành",
} as const;

/** Anything the history of an article tells. */
export type Event = MoveName | keyof typeof CONSEQUENCES;

/** What somebody did, as the history of an article says it after the name. */
export const saidOf = (event: Event): string =>
  event in MOVES
    ? MOVES[event as MoveName].done
    : CONSEQUENCES[event as keyof typeof CONSEQUENCES];

/** The steps that may follow a stage, in the order of the buttons. */
export const movesFrom = (stage: Stage, isPublic: boolean): MoveName[] =>
  (Object.keys(MOVES) as MoveName[]).filter(
    (name) =>
      (MOVES[name].from as readonly Stage[]).includes(stage) &&
      (name !== "unpublish" || isPublic),
  );
