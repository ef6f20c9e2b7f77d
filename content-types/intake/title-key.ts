import { canonicalTonePlacement } from "../vietnamese/tone-placement.ts";
import { FORMER, MEMBERSHIP } from "./title-vocabulary.ts";

/** Short forms that stand for whole words in titles. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})ccq(?!\p{L})/gu, "các cơ quan"],
  [/(?<!\p{L})ubnd(?!\p{L})/gu, "ủy ban nhân dân"],
  [/(?<!\p{L})hđnd(?!\p{L})/gu, "hội đồng nhân dân"],
  [/(?<!\p{L})(?:btv)(?!\p{L})/gu, "ban thường vụ"],
  [/(?<!\p{L})(?:bch)(?!\p{L})/gu, "ban chấp hành"],
  [/(?<!\p{L})(?:tw|t\.ư)(?!\p{L})/gu, "trung ương"],
  [/(?<!\p{L})tp\.?(?!\p{L})/gu, "thành phố"],
  [/(?<!\p{L})(?:mttq|mặt trận tổ quốc)(?!\p{L})/gu, "mặt trận tổ quốc"],
  [/(?<!\p{L})gd ?& ?đt(?!\p{L})/gu, "giáo dục và đào tạo"],
  [/(?<!\p{L})gt-vt(?!\p{L})/gu, "giao thông vận tải"],
  [/(?<!\p{L})kh ?& ?cn(?!\p{L})/gu, "khoa học và công nghệ"],
];

/** The single offices of a title, in the form in which two spellings of one office are equal. */
export function officesOf(title: string): string[] {
  return title
    .split(/\s*[,;]\s*|\s+[-–—]\s+|\s+kiêm\s+/u)
    .map(officeKey)
    .filter(Boolean);
}

/** A single office in the form in which two spellings of it are equal. */
export function officeKey(office: string): string {
  let key = canonicalTonePlacement(office.toLowerCase()).replace(FORMER, "");
  for (const [short, long] of SHORT_FORMS) key = key.replace(short, long);
  return key.replace(/\s+/g, " ").trim();
}

/** How two titles of people with one name stand to each other. */
export type TitleRelation = "same" | "compatible" | "contradictory";

const PARTY =
  /(?:bí thư|đảng ủy|tỉnh ủy|huyện ủy|thành ủy|thị ủy|chi bộ|đảng bộ|tuyên giáo|dân vận|ban tổ chức|kiểm tra)/;
const LEVELS = [
  "trung ương",
  "tỉnh",
  "thành phố",
  "huyện",
  "thị xã",
  "quận",
  "xã",
  "phường",
  "khối",
].map((level) => new RegExp(`(?<!\\p{L})${level}(?!\\p{L})`, "u"));

/**
 * Whether two titles can be one person's: they share an office (a word may be missing in one), one
 * is only a membership, one is past, or one is the Party's and one the state's at the same level.
 */
export function relateTitles(first: string, second: string): TitleRelation {
  const a = officesOf(first);
  const b = officesOf(second);
  if (a.some((one) => b.some((other) => isSameOffice(one, other))))
    return "same";
  const leadingA = a.filter((office) => !MEMBERSHIP.test(office));
  const leadingB = b.filter((office) => !MEMBERSHIP.test(office));
  if (leadingA.length === 0 || leadingB.length === 0) return "compatible";
  if (FORMER.test(first) !== FORMER.test(second)) return "compatible";
  const fits = leadingA.some((one) =>
    leadingB.some(
      (other) =>
        PARTY.test(one) !== PARTY.test(other) && shareLevel(one, other),
    ),
  );
  return fits ? "compatible" : "contradictory";
}

function shareLevel(one: string, other: string): boolean {
  return LEVELS.some((level) => level.test(one) && level.test(other));
}

function isSameOffice(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.split(" ").length >= 2 && long.startsWith(`${short} `)) return true;
  return missingWord(short, long) !== null;
}

/**
 * The word that `short` lacks when it is `long` without one inner word, else null. Only longer
 * titles are compared: among short ones a word makes another office ("Phó Giám đốc").
 */
export function missingWord(short: string, long: string): string | null {
  const a = short.split(" ");
  const b = long.split(" ");
  if (b.length !== a.length + 1 || a.length < 6) return null;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  if (at < 3 || at === a.length) return null;
  return a.slice(at).join(" ") === b.slice(at + 1).join(" ")
    ? (b[at] ?? null)
    : null;
}
