import { findDates } from "../vietnamese/dates.ts";
import { nameKey } from "../vietnamese/names.ts";
import type { IntakeDocument, IntakeEvent, IntakeOfficial } from "./article.ts";
import { linesOf, made } from "./evidence-made.ts";
import type { Evidence } from "./evidence.ts";
import type { Line } from "./lines.ts";
import { locate, locateInOne, type Range } from "./locate.ts";
import type { Reading } from "./parse.ts";

/** Evidence of what is matched with the register: people, event, documents. */
export function registerEvidence(reading: Reading): Evidence[] {
  const { article } = reading;
  return [
    ...article.officials.flatMap((official, index) =>
      officialEvidence(reading, `officials.${index}`, official),
    ),
    ...(article.event ? eventEvidence(reading, article.event) : []),
    ...article.documents.map((document, index) =>
      documentEvidence(reading, `documents.${index}`, document),
    ),
  ];
}

function officialEvidence(
  { article, lines }: Reading,
  field: string,
  official: IntakeOfficial,
): Evidence[] {
  const { name, titleAsWritten: title } = official;
  const own = lines.filter(({ number }) => official.lines.includes(number));
  const named = own.flatMap((line) => locate([line], name));
  const isShared =
    article.officials.filter((one) => nameKey(one.name) === nameKey(name))
      .length > 1;
  const isVerbatim = own.some(({ text }) => text.includes(name));
  const [sureness, reason] = isShared
    ? (["check", "Bài có hai người cùng tên này."] as const)
    : !isVerbatim
      ? (["check", "Tên đọc từ chữ viết dính liền."] as const)
      : title === null
        ? (["likely", "Có cách xưng hô, không kèm chức danh."] as const)
        : (["sure", "Tên đứng cùng chức danh trong câu."] as const);
  return [
    made(`${field}.name`, named, sureness, reason, official.lines),
    titleEvidence(article.suspects, `${field}.titleAsWritten`, own, official),
  ];
}

function titleEvidence(
  suspects: Reading["article"]["suspects"],
  field: string,
  own: readonly Line[],
  { name, titleAsWritten: title, lines }: IntakeOfficial,
): Evidence {
  if (title === null)
    return made(field, [], "check", "Bài không ghi chức danh.", lines);
  const line = own.find((one) => locate([one], title).length > 0);
  const whole = line ? locate([line], title) : [];
  const isDoubtful = suspects.some(
    (suspect) =>
      lines.includes(suspect.line) &&
      (title.includes(suspect.text) || suspect.text.includes(title)),
  );
  if (whole.length === 0)
    return made(
      field,
      composedRanges(own, title),
      "likely",
      "Ghép chức danh chung của nhóm với chức danh riêng.",
      lines,
    );
  if (isDoubtful)
    return made(field, whole, "check", "Chức danh có chỗ nên xem lại.");
  const place = whole[0];
  const near = locate(line ? [line] : [], name)[0];
  const gap =
    place && near
      ? Math.max(near.start - place.end, place.start - near.end)
      : Infinity;
  return gap <= 4
    ? made(field, whole, "sure", "Chức danh đứng liền tên.")
    : made(field, whole, "likely", "Chức danh không đứng liền tên.");
}

// A group's title, a comma, the person's own: each stands somewhere.
function composedRanges(own: readonly Line[], title: string): Range[] {
  const parts = title.split(/,\s*/);
  for (let at = parts.length - 1; at > 0; at--) {
    const [shared, rest] = [parts.slice(0, at), parts.slice(at)].map((some) =>
      locateInOne(own, some.join(", ")),
    );
    if (shared?.length && rest?.length) return [...shared, ...rest];
  }
  return [];
}

function eventEvidence(reading: Reading, event: IntakeEvent): Evidence[] {
  const opening = linesOf(reading, "lead", "body");
  const name = locate(opening, event.name);
  const lines = name.map(({ line }) => line);
  const found = [
    made(
      "event.name",
      name,
      "likely",
      "Tên sự kiện trong phần mở đầu, đến hết cụm từ viết liền.",
    ),
    startEvidence(reading, event, opening, lines),
  ];
  if (event.place !== null)
    found.push(
      made(
        "event.place",
        locate(opening, event.place),
        "likely",
        "Cụm từ sau “tại”, “ở” trong câu nói về sự kiện.",
      ),
    );
  if (event.host !== null)
    found.push(
      made(
        "event.host",
        locate(opening, event.host),
        "likely",
        "Cơ quan đứng trước “tổ chức”, “khai mạc” hoặc sau “do”.",
      ),
    );
  return found;
}

function startEvidence(
  { article }: Reading,
  { startsOn }: IntakeEvent,
  opening: readonly Line[],
  nameLines: readonly number[],
): Evidence {
  const field = "event.startsOn";
  if (startsOn === null)
    return made(field, [], "check", "Bài không ghi ngày của sự kiện.");
  const places = opening.flatMap(({ number, text }) =>
    findDates(text).map(({ day, index, end }) => ({
      day,
      range: { line: number, start: index, end },
    })),
  );
  const exact = places.find(({ day }) => day === startsOn);
  if (startsOn.startsWith("--"))
    return made(
      field,
      exact ? [exact.range] : [],
      "check",
      "Bài ghi ngày, không ghi năm; chưa biết năm nào.",
      nameLines,
    );
  if (exact)
    return made(field, [exact.range], "sure", "Ngày ghi đủ trong bài.");
  const guessed = places.find(({ day }) => day.slice(1) === startsOn.slice(4));
  if (guessed)
    return made(
      field,
      [guessed.range],
      "likely",
      article.publishedAt
        ? "Bài ghi ngày, không ghi năm; năm suy từ ngày đăng."
        : "Bài ghi ngày, không ghi năm; năm suy từ chỗ khác trong bài.",
    );
  return made(
    field,
    [],
    "check",
    startsOn === article.publishedAt?.slice(0, 10)
      ? "Bài ghi “hôm nay” hoặc tương tự; lấy theo ngày đăng."
      : "Ngày đầu của nhiều ngày ghi gộp.",
    nameLines,
  );
}

const TEXT = [
  "headline",
  "lead",
  "caption",
  "subhead",
  "pull-quote",
  "body",
] as const;

function documentEvidence(
  reading: Reading,
  field: string,
  { number, title }: IntakeDocument,
): Evidence {
  const told = linesOf(reading, ...TEXT);
  const words = number ?? title;
  const numbered = words === null ? [] : locateInOne(told, words);
  const behind = told.filter(
    (line) => number === null || line.text.includes(number),
  );
  const titled =
    number !== null && title !== null ? locateInOne(behind, title) : [];
  const ranges = [...numbered, ...titled];
  if (number === null)
    return made(
      field,
      ranges,
      "likely",
      "Luật gọi bằng tên, không kèm số hiệu.",
    );
  if (!/\p{L}/u.test(number))
    return made(
      field,
      ranges,
      "check",
      "Chỉ có số, thiếu ký hiệu; cần đối chiếu văn bản gốc.",
    );
  return title === null
    ? made(field, ranges, "sure", "Số và ký hiệu ghi đủ trong bài.")
    : made(
        field,
        ranges,
        "likely",
        "Số và ký hiệu ghi đủ; trích yếu cắt theo câu, nên đọc lại.",
      );
}
