import { officesOf } from "../intake/title-key.ts";
import type { FindingMaker } from "../proofreading/finding-maker.ts";
import type { Finding } from "../proofreading/finding.ts";
import type { NamedPerson } from "./named-people.ts";

/** A row of the article's field "Nhân sự". */
export interface ArticleMention {
  /** documentId, `null` while nobody is chosen. */
  official: string | null;
  titleAsWritten: string | null;
}

/**
 * Rows of "Nhân sự" whose title is not what the article says. The fullest title of the text is
 * what such a row is to keep for ever.
 *
 * @param titlesOf places where an official is named, by documentId.
 */
export function findMentionFaults(
  maker: FindingMaker,
  mentions: readonly ArticleMention[],
  placesOf: (official: string) => { name: string; places: NamedPerson[] },
): Finding[] {
  return mentions.flatMap(({ official, titleAsWritten }, row) => {
    if (official === null) return [];
    const { name, places } = placesOf(official);
    const titles = places.flatMap(({ title }) => title ?? []);
    const written = titles.flatMap((title) => officesOf(title));
    const own = titleAsWritten?.trim() ?? "";
    const isSaid = officesOf(own).every((office) =>
      written.some((other) => other === office),
    );
    if (titles.length === 0 || (own !== "" && isSaid)) return [];
    const fullest = titles.reduce((best, next) =>
      next.length > best.length ? next : best,
    );
    return [
      maker.make({
        group: "titles",
        rule: "mention-title",
        field: `mentions.${row}.titleAsWritten`,
        start: 0,
        end: titleAsWritten?.length ?? 0,
        about: `${name}, ${own}`,
        reason: own
          ? `Ô Nhân sự ghi ${name} là “${own}”, còn bài viết ghi “${fullest}”.`
          : `Ô Nhân sự chưa ghi chức danh của ${name}; bài viết ghi “${fullest}”.`,
        fixes: [{ label: `Ghi “${fullest}”`, replacement: fullest }],
      }),
    ];
  });
}
