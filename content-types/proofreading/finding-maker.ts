import {
  contextOf,
  type FieldText,
  type Finding,
  type Fix,
} from "./finding.ts";

interface Details {
  group: Finding["group"];
  rule: string;
  field: string;
  start: number;
  end: number;
  reason: string;
  fixes?: {
    label: string;
    replacement: string;
    start?: number;
    end?: number;
  }[];
  candidates?: Finding["candidates"];
  /** What makes the finding the same one later; the words at the place by default. */
  about?: string;
}

/** Makes findings from places in some texts. */
export class FindingMaker {
  readonly #texts: Map<string, string>;

  constructor(texts: readonly FieldText[]) {
    this.#texts = new Map(texts.map(({ field, text }) => [field, text]));
  }

  make(details: Details): Finding {
    const { group, rule, field, start, end, reason } = details;
    const text = this.#texts.get(field) ?? "";
    const fragment = text.slice(start, end);
    return {
      key: `${rule}:${(details.about ?? fragment).normalize("NFC").slice(0, 180)}`,
      group,
      rule,
      place: { field, start, end },
      text: fragment,
      ...contextOf(text, start, end),
      reason,
      fixes: (details.fixes ?? []).map((fix): Fix => {
        const from = fix.start ?? start;
        const to = fix.end ?? end;
        return {
          label: fix.label,
          place: { field, start: from, end: to },
          original: text.slice(from, to),
          replacement: fix.replacement,
        };
      }),
      candidates: details.candidates ?? [],
    };
  }
}
