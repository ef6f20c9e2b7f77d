import { vietnameseTime } from "@toa-soan/content-types/vietnamese/zone";

import { around } from "../around.ts";
import { correctedAt } from "../entries.ts";
import type { Reader } from "../reader.ts";
import { articleCard, articleLink } from "../views.ts";
import type { CalendarQuestions } from "./answers.ts";

type Questions = {
  [Name in keyof CalendarQuestions]: (
    reader: Reader,
    ...args: Parameters<CalendarQuestions[Name]>
  ) => ReturnType<CalendarQuestions[Name]>;
};

export const calendarQuestions: Questions = {
  newsMonths: (reader, month) => around(reader.sorts("news-months", ""), month),

  newsDays: (reader, month, day) =>
    around(reader.sorts("news-days", month), day),

  articlesOfDay: (reader, day) =>
    reader
      .documents("article", reader.list("news-on", day, "descending"))
      .map((article) => articleCard(reader, article)),

  correctionYears: (reader) => reader.sorts("correction-years", ""),

  correctionsOfYear(reader, year) {
    const ids = new Set(reader.list("corrections-in", year, "descending"));
    return reader
      .documents("article", [...ids])
      .flatMap((article) =>
        article.corrections.flatMap((correction) => {
          const { note } = correction;
          if (!note) return [];
          const instant = correctedAt(article, correction);
          return {
            id: `${article.documentId}/${instant}`,
            correctedAt: instant,
            note,
            article: articleLink(article),
          };
        }),
      )
      .filter((line) => vietnameseTime(line.correctedAt).startsWith(year))
      .sort((one, other) => (one.correctedAt < other.correctedAt ? 1 : -1));
  },
};
