import { relateTitles } from "../intake/title-key.ts";
import { dateInWords } from "../partial-date.ts";
import type { FindingMaker } from "../proofreading/finding-maker.ts";
import type { Finding } from "../proofreading/finding.ts";
import { isOfficeOf } from "./office-match.ts";
import type { NamedPerson, WrittenOffice } from "./named-people.ts";
import type { OfficeOnDay } from "./offices-on-day.ts";
import type { RegisterOfficial } from "./register.ts";
import type { TitleRule } from "./title-rules.ts";
import { tenureInWords } from "./words.ts";

/** What one office beside one name is worth. */
export type Judgement =
  | { is: "right" }
  /** The register does not tell. */
  | { is: "unsure" }
  /** The register has no such office of the person: the article may attest it. */
  | { is: "new" }
  | { is: "wrong"; finding: Finding };

// "khi đó là Bí thư": told of another day than the article's.
const OTHER_DAY =
  /(?<!\p{L})(?:khi đó|lúc đó|lúc bấy giờ|bấy giờ|thời đó|thời điểm đó|khi còn|từng)(?!\p{L})/iu;

export function judgeOffice(
  maker: FindingMaker,
  person: NamedPerson,
  office: WrittenOffice,
  official: RegisterOfficial,
  offices: readonly OfficeOnDay[],
  day: string,
): Judgement {
  const matching = offices.filter(({ position }) =>
    isOfficeOf(office.key, position),
  );
  const held = offices.filter(({ state }) => state === "held");
  const about = `${official.name}, ${office.text}`;
  const wrong = (rule: TitleRule, reason: string, fixes: Fix[]): Judgement => ({
    is: "wrong",
    finding: maker.make({
      group: "titles",
      rule,
      field: person.field,
      start: office.start,
      end: office.end,
      reason,
      fixes: office.isShared ? [] : fixes,
      about,
    }),
  });
  if (OTHER_DAY.test(person.sentenceBefore)) return { is: "unsure" };

  if (matching.length === 0) {
    if (office.isFormer || office.isPerhapsFormer) return { is: "unsure" };
    const isContradicted =
      held.length > 0 &&
      held.every(
        ({ position }) =>
          relateTitles(office.text, position.title) === "contradictory",
      );
    if (!isContradicted) return { is: "new" };
    return wrong(
      "other-office",
      `Danh mục không ghi ${official.name} giữ chức “${office.text}”; ${onDay(day)} ghi ${listed(held)}. Nếu là chức vụ mới thì thêm nhiệm kỳ; nếu là người trùng tên thì tạo nhân sự khác.`,
      insteadOf(held),
    );
  }

  const isHeld = matching.some(({ state }) => state === "held");
  const past = matching.find(
    ({ state }) => state === "ended" || state === "succeeded",
  );
  if (isHeld) {
    const current = matching.find(({ state }) => state === "held");
    if (!office.isFormer || past || !current) return { is: "right" };
    return wrong(
      "still-in-office",
      `${onDay(day, true)} ${official.name} vẫn giữ chức ${current.position.title} ${tenureInWords(current)}; chữ “nguyên” có lẽ thừa.`,
      [{ label: "Bỏ “nguyên”", replacement: withoutFormer(office.text) }],
    );
  }
  if (matching.some(({ state }) => state === "unknown"))
    return { is: "unsure" };
  if (past) {
    if (office.isFormer || office.isPerhapsFormer) return { is: "right" };
    return wrong(
      "outdated-title",
      `${official.name} giữ chức ${past.position.title} ${tenureInWords(past)}${past.successor ? `; sau đó người giữ chức là ${past.successor}` : ""}. ${onDay(day, true)} không còn giữ chức này.`,
      [
        {
          label: "Thêm “nguyên”",
          replacement: `${opensSentence(person, office) ? "Nguyên" : "nguyên"} ${office.text}`,
        },
        ...insteadOf(held),
      ],
    );
  }
  const coming = matching[0];
  return wrong(
    "early-title",
    `${official.name} giữ chức ${coming?.position.title ?? office.text} ${coming ? tenureInWords(coming) : ""}; ${onDay(day)} chưa nhận chức này.`,
    insteadOf(held),
  );
}

interface Fix {
  label: string;
  replacement: string;
}

const insteadOf = (held: readonly OfficeOnDay[]): Fix[] =>
  held.slice(0, 3).map(({ position }) => ({
    label: `Sửa thành “${position.title}”`,
    replacement: position.title,
  }));

const listed = (held: readonly OfficeOnDay[]) =>
  held
    .slice(0, 3)
    .map((office) => `${office.position.title} (${tenureInWords(office)})`)
    .join("; ");

function onDay(day: string, opens = false): string {
  const words = dateInWords(day);
  return opens ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

const withoutFormer = (text: string) =>
  text.replace(/^(?:nguyên|cựu)\s+/iu, "");

/** Whether the office is the first of its sentence, so that "Nguyên" takes a capital. */
const opensSentence = (person: NamedPerson, office: WrittenOffice) =>
  office.start === person.mention.start &&
  person.sentenceBefore.replace(/[^\p{L}\d]+/gu, "") === "";
