import { opensWithPerson } from "./people.ts";
import {
  ATTENDANCE,
  CEREMONIES,
  GROUPS_IN_PICTURES,
  NARRATION,
  SCENE_OPENINGS,
  VISIBLE_ACTIONS,
} from "./scene-words.ts";
import { wordCount } from "./lines.ts";

/** A caption taken apart. */
export type CaptionParts = {
  caption: string;
  credit: string | null;
  illustrative: boolean;
};

const KIND =
  "(?:ảnh|hình)\\s*(?:chụp|tư liệu|minh họa|minh hoạ|internet|đồ họa|cắt từ clip|cắt từ video)?";
const OPENING = "(?:^|(?<=[\\s.…(\\[/|–—-]))";
/** "Ảnh: X", "(Ảnh: X/TTXVN)", "Ảnh minh họa: X", "Nguồn ảnh: X". */
const LABELLED = new RegExp(
  `${OPENING}(?<label>Nguồn ảnh|Nguồn|Photo|${KIND})\\s*:\\s*(?<credit>[^:“”"]{1,70})$`,
  "iu",
);
/** "Ảnh minh họa", "Ảnh tư liệu", "Ảnh CTV", "Ảnh do đơn vị cung cấp". */
const UNLABELLED =
  /(?:^|(?<=[\s.…(\[/|–—-]))Ảnh\s+(?<credit>minh họa|minh hoạ|tư liệu|CTV|BTC|Internet|TL|PV|TTXVN|NVCC|(?:tư liệu của |do )?[^.:“”"]{2,50} cung cấp)$/iu;
// "Bài, ảnh: X" signs the article; "Ảnh" after it belongs to the signature.
const SIGNATURE =
  /^(?:tin|bài|bài viết|thực hiện|video|clip|đồ họa)?\s*(?:,|và|-|–|&|\/|;)?\s*$/iu;
const LONGEST_CAPTION = 130;
const LONGEST_CREDIT = 10;

/** Whether a line ends with the credit of a photo. */
export function hasPhotoCredit(text: string): boolean {
  return readCredit(text) !== null;
}

/** A caption without its credit, the credit, and whether the text calls it an illustration. */
export function readCaption(text: string): CaptionParts {
  return (
    readCredit(text) ?? { caption: text, credit: null, illustrative: false }
  );
}

function readCredit(text: string): CaptionParts | null {
  if (wordCount(text) > LONGEST_CAPTION) return null;
  const bare = text.replace(/[\s.)\]]+$/u, "");
  const match = LABELLED.exec(bare) ?? UNLABELLED.exec(bare);
  if (!match?.groups) return null;
  const { label = "", credit = "" } = match.groups;
  const before = text.slice(0, match.index).trim();
  // A lower-case "ảnh: …" inside a sentence is no credit, except in brackets.
  if (/^[ảhn]/u.test(match[0]) && !/[([]$/.test(before)) return null;
  if (/^nguồn$/iu.test(label) && before === "") return null;
  if (before !== "" && SIGNATURE.test(before)) return null;
  if (wordCount(credit) > LONGEST_CREDIT || /[.!?]\s+\p{Ll}/u.test(credit))
    return null;
  const isIllustration = /minh (?:họa|hoạ)/iu.test(match[0]);
  const name = credit.trim().replace(/^do\s+/iu, "");
  return {
    caption: before.replace(/[\s([/|–—-]+$/u, ""),
    credit: label === "" && isIllustration ? null : name || null,
    illustrative: isIllustration,
  };
}

/**
 * Whether a stand-alone line describes what a picture shows: a view, a group or a named person
 * doing something visible, told without past tense, speech or judgement.
 */
export function isScene(text: string): boolean {
  if (!isOneSentence(text) || /["“”:;]/.test(text)) return false;
  const words = wordCount(text);
  if (SCENE_OPENINGS.test(text)) return words <= 35;
  if (NARRATION.test(text)) return false;
  const hasPeriod = /[.…]$/.test(text);
  if (GROUPS_IN_PICTURES.test(text)) {
    if (VISIBLE_ACTIONS.test(text)) return words <= (hasPeriod ? 22 : 30);
    return ATTENDANCE.test(text) && words <= 22;
  }
  if (CEREMONIES.test(text) && hasPeriod) return words <= 16;
  return opensWithPerson(text) && isPersonScene(text, words, hasPeriod);
}

// "Đồng chí A chủ trì hội nghị." is news with a full stop and a caption without one.
function isPersonScene(
  text: string,
  words: number,
  hasPeriod: boolean,
): boolean {
  if (words > 45) return false;
  if (VISIBLE_ACTIONS.test(text)) return true;
  return !hasPeriod && ATTENDANCE.test(text);
}

/** Whether a scene is so plain that even a page with credited captions means a picture by it. */
export function isPlainScene(text: string): boolean {
  if (!isScene(text)) return false;
  if (SCENE_OPENINGS.test(text) || !/[.…]$/.test(text)) return true;
  return GROUPS_IN_PICTURES.test(text) && wordCount(text) <= 8;
}

function isOneSentence(text: string): boolean {
  return !/[.!?…]\s+\p{Lu}/u.test(
    text.replace(/\b(?:TS|ThS|PGS|GS|BS|TP|Th\.S|KS|CN)\./g, ""),
  );
}
