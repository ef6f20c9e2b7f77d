import {
  otherTonePlacement,
  tonePlacement,
} from "../vietnamese/tone-placement.ts";
import type { Passage, PlacedFault } from "./fault.ts";

/** Where a newsroom places tones: `hòa, ủy` (old), `hoà, uỷ` (new), or as most of each article. */
export type ToneStyle = "old" | "new" | "like-the-article";

/**
 * Words that place their tone otherwise than the newsroom does, or than most of the text ("uỷ"
 * among "ủy"), each form once where it first stands.
 *
 * @param names people, whose names keep the spelling that their bearers chose.
 */
export function findToneMixture(
  passages: readonly Passage[],
  names: readonly string[],
  style: ToneStyle = "like-the-article",
): PlacedFault[] {
  const spelledTheirWay = new Set(names.flatMap((name) => name.split(/\s+/)));
  const spellings = passages.flatMap(({ text }, passage) =>
    [...text.matchAll(/\p{L}+/gu)].flatMap(({ 0: word, index }) => {
      const placement = tonePlacement(word);
      return placement && !spelledTheirWay.has(word)
        ? { word, passage, index, placement }
        : [];
    }),
  );
  const old = spellings.filter(({ placement }) => placement === "old").length;
  const mostly = old * 2 >= spellings.length ? "old" : "new";
  const wanted = style === "like-the-article" ? mostly : style;
  const seen = new Set<string>();
  return spellings
    .filter(({ placement, word }) => {
      const key = word.toLowerCase();
      if (placement === wanted || seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .map(({ word, passage, index }) => {
      const suggestion = otherTonePlacement(word);
      return {
        passage,
        index,
        text: word,
        reason:
          style === "like-the-article"
            ? `Bài viết lẫn hai cách đặt dấu: “${word}” và “${suggestion}”.`
            : `Tòa soạn đặt dấu kiểu “${suggestion}”, không phải “${word}”.`,
        suggestion,
      };
    });
}
