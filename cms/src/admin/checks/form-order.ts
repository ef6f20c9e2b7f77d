import type { CheckOrder } from "@toa-soan/content-types/proofreading/check-order";

type Values = Record<string, unknown>;

/** What the form keeps of a field that refers to documents. */
interface Relation {
  connect?: Related[];
  disconnect?: Related[];
}

interface Related {
  documentId?: string;
  apiData?: { documentId?: string };
}

/** The article's form as it stands, in the shape that the check reads. */
export function orderOf(documentId: string | null, values: Values): CheckOrder {
  const textIn = (name: string) =>
    typeof values[name] === "string" ? values[name] : "";
  const mentions = Array.isArray(values.mentions)
    ? (values.mentions as Values[])
    : [];
  return {
    documentId,
    kicker: textIn("kicker"),
    headline: textIn("headline"),
    lead: textIn("lead"),
    body: textIn("body"),
    firstPublicAt: instantIn(values.firstPublicAt),
    publishAt: instantIn(values.publishAt),
    event: changesIn(values.event),
    photos: changesIn(values.photos),
    mentions: mentions.map(({ id, official, titleAsWritten }) => ({
      id: typeof id === "number" ? id : null,
      official: changesIn(official),
      titleAsWritten:
        typeof titleAsWritten === "string" ? titleAsWritten : null,
    })),
  };
}

function changesIn(value: unknown): CheckOrder["event"] {
  const { connect = [], disconnect = [] } = (value ?? {}) as Relation;
  return { connect: idsOf(connect), disconnect: idsOf(disconnect) };
}

const idsOf = (list: Related[]) =>
  list.flatMap(
    ({ documentId, apiData }) => apiData?.documentId ?? documentId ?? [],
  );

const instantIn = (value: unknown) =>
  value instanceof Date
    ? value.toISOString()
    : typeof value === "string" && value !== ""
      ? value
      : null;
