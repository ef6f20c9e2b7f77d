import { z } from "zod";

import { finding } from "./finding.ts";
import { proofreadingSettings } from "./spelling-rules.ts";

const text = z.preprocess((value) => value ?? "", z.string());
const id = z.string().min(1);

/** What a form changed in a field that refers to documents, against what is saved. */
const changes = z.object({
  connect: z.array(id).default([]),
  disconnect: z.array(id).default([]),
});
const noChanges = { connect: [], disconnect: [] };

/** What `POST /newsroom/checks` takes: an article's form as it stands, saved or not. */
export const checkOrder = z.object({
  /** `null` for an article that was never saved. */
  documentId: id.nullable(),
  kicker: text,
  headline: text,
  lead: text,
  body: text,
  firstPublicAt: z.string().nullish(),
  publishAt: z.string().nullish(),
  event: changes.default(noChanges),
  photos: changes.default(noChanges),
  mentions: z
    .array(
      z.object({
        /** Of the stored row, when it was saved before. */
        id: z.number().nullish(),
        official: changes.default(noChanges),
        titleAsWritten: z.string().nullish(),
      }),
    )
    .default([]),
});

export type CheckOrder = z.infer<typeof checkOrder>;

/** What `POST /newsroom/checks` answers. */
export const checkReport = z.object({
  findings: z.array(finding),
  /** Keys of findings that somebody passed over for this article. */
  ignored: z.array(z.string()),
  /** Offices beside names that are right on the day. */
  right: z.number(),
  /** Offices that the article attests and the register lacks. */
  offers: z.array(
    z.object({
      official: z.string(),
      name: z.string(),
      office: z.string(),
      position: z.string().nullable(),
    }),
  ),
  /** Whether whoever asked may add terms. */
  mayAddTerms: z.boolean(),
  /** Fields whose words whoever asked may not change: captions of other people's photos. */
  closedFields: z.array(z.string()),
  /** The day whose titles are right: `2020-07-23`, and where it comes from. */
  day: z.string(),
  dayFrom: z.enum(["event", "published", "planned", "today"]),
  /** What each field is called. */
  fields: z.record(z.string(), z.string()),
});

export type CheckReport = z.infer<typeof checkReport>;

/** What `POST /newsroom/checks/ignored` takes. */
export const ignoreOrder = z.object({
  documentId: id,
  key: z.string().min(1).max(250),
  isIgnored: z.boolean(),
});

/** What `POST /newsroom/checks/terms` takes: an offer of a report, and the article that attests it. */
export const termOrder = z.object({
  official: id,
  office: z.string().trim().min(3).max(250),
  position: id.nullable(),
  evidence: id,
  attestedOn: z.string(),
});

export type TermOrder = z.infer<typeof termOrder>;

/** What `GET /newsroom/checks/settings` answers. */
export const settingsAnswer = z.object({
  settings: proofreadingSettings,
  /** Whether whoever asked may change them. */
  mayChange: z.boolean(),
});
