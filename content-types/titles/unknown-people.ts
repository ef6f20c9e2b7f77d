import { relateTitles } from "../intake/title-key.ts";
import { nameKey } from "../vietnamese/names.ts";
import type { FindingMaker } from "../proofreading/finding-maker.ts";
import type { Finding } from "../proofreading/finding.ts";
import type { NameIndex } from "./name-match.ts";
import type { NamedPerson } from "./named-people.ts";
import type { OfficesOnDay } from "./offices-on-day.ts";

/**
 * What to say of a name that nobody in the register bears: it is a known one with a slip, or a
 * person who is not in the register. Many people are called almost alike, so that a slip is only
 * suspected where the office fits, or where the article has the known name as well.
 *
 * @param people every place where the article has this name.
 * @param namesInText keys of all names of the article.
 */
export function judgeUnknown(
  maker: FindingMaker,
  people: readonly NamedPerson[],
  index: NameIndex,
  onDay: OfficesOnDay,
  namesInText: ReadonlySet<string>,
): Finding[] {
  const first = people[0];
  if (!first) return [];
  const offices = people.flatMap(({ offices: own }) => own);
  const near = index
    .almostNamed(first.name)
    .map(({ official, spelling }) => ({
      official,
      spelling,
      fits: onDay
        .of(official.documentId)
        .find(({ position }) =>
          offices.some(
            ({ text }) => relateTitles(text, position.title) === "same",
          ),
        ),
    }))
    .filter(
      ({ spelling, fits }) =>
        fits !== undefined || namesInText.has(nameKey(spelling)),
    );
  const [meant] = near;
  if (meant)
    return people.map(({ field, name, start, end }) =>
      maker.make({
        group: "titles",
        rule: "misspelled-name",
        field,
        start,
        end,
        reason: meant.fits
          ? `Danh mục có ${meant.spelling}, ${meant.fits.position.title}; “${name}” có lẽ viết sai tên.`
          : `Bài còn viết “${meant.spelling}”, người có trong danh mục; “${name}” có lẽ viết sai tên.`,
        fixes: near.slice(0, 3).map(({ spelling }) => ({
          label: `Sửa thành “${spelling}”`,
          replacement: spelling,
        })),
      }),
    );
  if (!people.some(({ isOfficial }) => isOfficial)) return [];
  const { field, name, start, end } =
    people.find(({ isOfficial }) => isOfficial) ?? first;
  return [
    maker.make({
      group: "titles",
      rule: "unknown-person",
      field,
      start,
      end,
      reason: `Danh mục nhân sự chưa có ai tên “${name}”. Kiểm tra lại tên, hoặc thêm người này vào Nhân sự.`,
    }),
  ];
}
