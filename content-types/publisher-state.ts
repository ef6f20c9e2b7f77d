import { z } from "zod";

const instant = z.iso.datetime();
const count = z.number().int().nonnegative();
const milliseconds = z.number().nonnegative();

/**
 * What can go wrong, by what it means to readers and editors:
 *
 * - `release`: nothing can be released; readers see the release before;
 * - `half-release`: a release could be neither finished nor undone; readers see parts of both;
 * - `feed`: the publisher hears nothing from the CMS;
 * - `photo`: one photo has no picture on the site, everything else goes on;
 * - `file`: the same of one document (văn bản) and its file;
 * - `check`: the check of the night could not be made;
 * - `stopped`: the publisher has ended because of it.
 */
export const TROUBLE_KINDS = [
  "release",
  "half-release",
  "feed",
  "photo",
  "file",
  "check",
  "stopped",
] as const;

const trouble = z.object({
  kind: z.enum(TROUBLE_KINDS),
  /** Whose picture or file it is about, `photo ID` or `document ID`; `null` for all else. */
  owner: z
    .string()
    .regex(/^(?:photo|document) \S+$/)
    .nullable(),
  /** One Vietnamese line: what happened, why, and what readers see. */
  line: z.string().min(1).max(1_000),
  since: instant,
});

const release = z.object({
  id: count,
  /** It brought the changes above this number, up to `position`. */
  after: count,
  position: count,
  /** When readers saw all of it. */
  at: instant,
  ms: milliseconds,
  written: count,
  removed: count,
  /** The release whose tree it brought back, when somebody rolled back. */
  backTo: count.nullable(),
});

const work = z.object({
  what: z.enum(["photos", "pages"]),
  done: count,
  of: count,
});

/** So many troubles are told; more help nobody. */
export const MOST_TROUBLES = 10;

/** How the publisher is. */
export const publisherStatus = z.object({
  /** What readers see has every change up to this number of the change log. */
  position: count,
  release: release.nullable(),
  /** Goes on now; what concerns everything comes first. */
  troubles: z.array(trouble).max(MOST_TROUBLES),
  /** Long work that goes on now. */
  work: work.nullable(),
});

/** What the publisher tells the CMS about itself: all of it, every time. */
export const publisherReport = publisherStatus.extend({
  /** By the publisher's clock, so that the other instants need not be by that of the CMS. */
  sentAt: instant,
});

/** What the CMS keeps of it, by its own clock. */
export const keptReport = publisherStatus.extend({ heardAt: instant });

/**
 * What `GET /newsroom/publisher` tells the editors. Instants are by the clock of the CMS; how long
 * ago something was is said in milliseconds, for browsers with a clock of their own.
 */
export const publisherState = z.object({
  /** `null` when the publisher was never heard of. */
  publisher: keptReport.extend({ silentMs: milliseconds }).nullable(),
  /** Changes that readers do not see yet, `null` when there are none. */
  waiting: z.object({ count, since: instant, ms: milliseconds }).nullable(),
  siteUrl: z.string().nullable(),
  /** The document that was asked for, `null` when readers never saw it. */
  document: z
    .object({
      /** Whether readers may see it now, or once what waits is released. */
      isPublic: z.boolean(),
      /** Whether what readers see has its newest change. */
      isReleased: z.boolean(),
      changedAt: instant.nullable(),
      /** From the change until readers saw it; `null` where it is not known any more. */
      ms: milliseconds.nullable(),
      /** Its page, when it has one and readers may see it. */
      address: z.string().nullable(),
    })
    .nullable(),
});

export type Trouble = z.infer<typeof trouble>;
export type PublisherStatus = z.infer<typeof publisherStatus>;
export type PublisherReport = z.infer<typeof publisherReport>;
export type KeptReport = z.infer<typeof keptReport>;
export type PublisherState = z.infer<typeof publisherState>;
