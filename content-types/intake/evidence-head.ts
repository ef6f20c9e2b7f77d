import { findTime } from "../vietnamese/clock-times.ts";
import { findDates } from "../vietnamese/dates.ts";
import { fold } from "../vietnamese/fold.ts";
import { readSignature } from "./bylines.ts";
import { made, linesOf } from "./evidence-made.ts";
import type { Evidence } from "./evidence.ts";
import { endsSentence, wordCount, type Line } from "./lines.ts";
import { locate, locateInOne, type Range } from "./locate.ts";
import { instantOf, readMetaLine } from "./meta-line.ts";
import type { Reading } from "./parse.ts";
import { isSectionName } from "./section-names.ts";

/** Evidence of what stands above and below the text: headline, section, time, signature. */
export function headEvidence(reading: Reading): Evidence[] {
  const { article } = reading;
  return [
    headline(reading),
    ...(article.section === null ? [] : [section(reading, article.section)]),
    publishedAt(reading),
    ...byline(reading),
    ...sourceCredit(reading),
  ];
}

function headline(reading: Reading): Evidence {
  const [line] = linesOf(reading, "headline");
  if (!line)
    return made("headline", [], "check", "Không thấy dòng nào là tít.");
  const at = locate([line], line.text);
  const meta = linesOf(reading, "meta");
  const kickers = meta.filter(
    (one) => one.number < line.number && isKicker(one),
  );
  if (endsSentence(line.text) && !/[?!”"]$/.test(line.text))
    return made(
      "headline",
      at,
      "check",
      "Văn bản không có dòng tít riêng; lấy câu ngắn đầu tiên.",
    );
  if (kickers.length > 0)
    return made(
      "headline",
      at,
      "likely",
      "Có dòng ngắn hơn ở trên; lấy dòng dài hơn làm tít.",
    );
  const isDated = meta.some(
    ({ text, number }) =>
      readMetaLine(text) !== null && Math.abs(number - line.number) <= 6,
  );
  if (isDated)
    return made("headline", at, "sure", "Dòng tít đứng cạnh dòng ngày giờ.");
  return wordCount(line.text) >= 5 && wordCount(line.text) <= 30
    ? made("headline", at, "likely", "Dòng riêng đầu tiên, trước đoạn mở đầu.")
    : made(
        "headline",
        at,
        "check",
        "Dòng đầu tiên, nhưng ngắn hoặc dài khác thường.",
      );
}

// What is neither a date line nor the known name of a section.
const isKicker = ({ text }: Line): boolean =>
  readMetaLine(text) === null &&
  !isSectionName(fold(text)) &&
  !/[>»›→|/]/.test(text);

function section(reading: Reading, name: string): Evidence {
  const meta = linesOf(reading, "meta");
  // The last one named is the nearest to the headline.
  const at = locateInOne([...meta].reverse(), name);
  const line = meta.find(({ number }) => number === at[0]?.line);
  if (!line || !isSectionName(fold(name)))
    return made(
      "section",
      at,
      "check",
      "Dòng ngắn phía trên tít; có thể là tít phụ, không phải chuyên mục.",
    );
  return made(
    "section",
    at,
    "sure",
    fold(line.text) === fold(name)
      ? "Tên chuyên mục đứng riêng một dòng."
      : "Tên chuyên mục trong dòng đầu trang.",
  );
}

function publishedAt(reading: Reading): Evidence {
  const { publishedAt: instant } = reading.article;
  if (instant === null)
    return made(
      "publishedAt",
      [],
      "check",
      "Văn bản không ghi ngày giờ đăng; để trống thì ghi lúc đăng.",
    );
  for (const line of linesOf(reading, "meta")) {
    const meta = readMetaLine(line.text);
    if (!meta || instantOf(meta) !== instant) continue;
    const at = instantRanges(line, meta.day, meta.time);
    if (meta.isUpdate)
      return made("publishedAt", at, "check", "Chỉ thấy giờ cập nhật.");
    if (meta.time === null)
      return made(
        "publishedAt",
        at,
        "likely",
        "Có ngày, không có giờ; ghi là 0 giờ.",
      );
    return made(
      "publishedAt",
      at,
      meta.isLabelled || countDates(reading) === 1 ? "sure" : "likely",
      meta.isLabelled
        ? "Dòng ghi rõ ngày đăng."
        : countDates(reading) === 1
          ? "Dòng ngày giờ duy nhất của trang."
          : "Trang có nhiều dòng ngày giờ; lấy dòng gần tít.",
    );
  }
  return made("publishedAt", [], "check", "Không rõ lấy từ dòng nào.");
}

const countDates = (reading: Reading): number =>
  linesOf(reading, "meta", "furniture").filter(
    ({ text }) => readMetaLine(text) !== null,
  ).length;

/** The date and the time in a line, in the order of the line. */
function instantRanges(
  { number, text }: Line,
  day: string,
  time: string | null,
): Range[] {
  const date = findDates(text).find((one) => one.day === day);
  const undated = date
    ? text.slice(0, date.index) +
      "|".repeat(date.end - date.index) +
      text.slice(date.end)
    : text;
  const clock = time === null ? null : findTime(undated);
  return [date, clock?.time === time ? clock : null]
    .filter((one) => one !== null && one !== undefined)
    .map(({ index, end }) => ({ line: number, start: index, end }))
    .sort((a, b) => a.start - b.start);
}

function byline(reading: Reading): Evidence[] {
  const signed = reading.article.byline;
  if (!signed) return [];
  const lines = linesOf(reading, "byline");
  const below = [...lines].reverse();
  const name = locateInOne(below, signed.name);
  const affiliation = signed.affiliation
    ? locateInOne(
        below.filter(({ number }) => number >= (name[0]?.line ?? 0)),
        signed.affiliation,
      )
    : [];
  const ranges = [...name, ...affiliation];
  if (name.length === 0) {
    const meta = locateInOne(linesOf(reading, "meta"), signed.name);
    return [
      made("byline", meta, "likely", "Tên đứng trong dòng ngày giờ đầu trang."),
    ];
  }
  const line = lines.find(({ number }) => number === name[0]?.line);
  return [
    line && /:/.test(line.text)
      ? made("byline", ranges, "sure", "Dòng ký tên có ghi nhãn.")
      : affiliation.length > 0 && affiliation[0]?.line !== name[0]?.line
        ? made(
            "byline",
            ranges,
            "likely",
            "Tên và cơ quan đứng hai dòng liền nhau ở cuối bài.",
          )
        : made("byline", ranges, "likely", "Dòng chỉ có tên người ở cuối bài."),
  ];
}

function sourceCredit(reading: Reading): Evidence[] {
  const { sourceCredit: source } = reading.article;
  if (source === null) return [];
  const lines = [...linesOf(reading, "source", "byline")].reverse();
  const at = locateInOne(lines, source);
  const line = lines.find(({ number }) => number === at[0]?.line);
  const isSaid =
    line !== undefined &&
    readSignature(line.text)?.source === source &&
    line.text.length > source.length;
  return [
    isSaid
      ? made("sourceCredit", at, "sure", "Dòng ghi “Theo” hoặc “Nguồn”.")
      : made("sourceCredit", at, "likely", "Dòng chỉ có tên một cơ quan báo."),
  ];
}
