import { describe, expect, it } from "vitest";

import {
  checkTitles,
  type TitleReport,
} from "../../../content-types/titles/check-titles.ts";
import type { ArticleMention } from "../../../content-types/titles/mention-titles.ts";
import { namedPeople } from "../../../content-types/titles/named-people.ts";
import { province } from "./register.ts";

function check(
  day: string,
  body: string,
  mentions: ArticleMention[] = [],
): TitleReport {
  const texts = [{ field: "body", name: "Nội dung", text: body }];
  return checkTitles({
    texts,
    people: namedPeople(texts),
    mentions,
    day,
    register: province,
  });
}

const rulesOf = ({ findings }: TitleReport) =>
  findings.map(({ rule, text }) => `${rule}: ${text}`);

/** The text after a finding's fix was clicked. */
function fixed(body: string, { findings }: TitleReport, label: string): string {
  const fix = findings
    .flatMap(({ fixes }) => fixes)
    .find((each) => each.label.startsWith(label));
  if (!fix) throw new Error(`No fix “${label}”.`);
  expect(body.slice(fix.place.start, fix.place.end)).toBe(fix.original);
  return (
    body.slice(0, fix.place.start) + fix.replacement + body.slice(fix.place.end)
  );
}

const DEPUTY = "Đồng chí Nguyễn Hữu Tựu, Phó Bí thư Đảng ủy Khối phát biểu.";
const SECRETARY = "Đồng chí Nguyễn Hữu Tựu, Bí thư Đảng ủy Khối phát biểu.";
const FORMER = "Đồng chí Nguyễn Hữu Tựu, nguyên Bí thư Đảng ủy Khối phát biểu.";
const COUNCIL = "Đồng chí Nguyễn Hữu Tựu, Phó Chủ tịch HĐND tỉnh phát biểu.";

describe("the title of one career", () => {
  it.each([
    ["2020-07-23", DEPUTY],
    ["2020-12-01", SECRETARY],
    ["2021-06-15", SECRETARY],
    ["2022-09-19", COUNCIL],
    ["2022-09-19", FORMER],
    ["2021-06-15", "Phó Bí thư Đảng ủy Khối Trần Thị Hòa chủ trì."],
    [
      "2021-06-15",
      "Bí thư Đảng ủy Khối các cơ quan tỉnh Nguyễn Hữu Tựu chủ trì.",
    ],
    ["2021-06-15", "Bí thư Đảng ủy Khối CCQ tỉnh Nguyễn Hữu Tựu chủ trì."],
    ["2021-06-15", "Bí thư Đảng uỷ Khối Nguyễn Hữu Tịu chủ trì."],
  ])("is right in %s: %s", (day, body) => {
    expect(check(day, body)).toMatchObject({ findings: [], right: 1 });
  });

  it.each([
    ["2021-06-15", DEPUTY, "outdated-title: Phó Bí thư Đảng ủy Khối"],
    ["2022-09-19", SECRETARY, "outdated-title: Bí thư Đảng ủy Khối"],
    ["2020-07-23", SECRETARY, "early-title: Bí thư Đảng ủy Khối"],
    ["2020-07-23", COUNCIL, "early-title: Phó Chủ tịch HĐND tỉnh"],
    ["2021-06-15", FORMER, "still-in-office: nguyên Bí thư Đảng ủy Khối"],
  ])("is questioned in %s: %s", (day, body, finding) => {
    expect(rulesOf(check(day, body))).toEqual([finding]);
  });

  it("is not questioned on a day of which the register tells nothing", () => {
    expect(
      check("2019-01-01", "Bí thư Tỉnh ủy Phạm Quang Khải dự."),
    ).toMatchObject({ findings: [], right: 0 });
  });

  it("is not questioned in the year in which it changed, when the day is not known", () => {
    expect(rulesOf(check("2020", DEPUTY))).toEqual([]);
    expect(rulesOf(check("2020", SECRETARY))).toEqual([]);
  });

  it("is not questioned where the sentence speaks of another time", () => {
    expect(
      rulesOf(
        check(
          "2022-09-19",
          "Khi đó, đồng chí Nguyễn Hữu Tựu, Bí thư Đảng ủy Khối, đã về xã.",
        ),
      ),
    ).toEqual([]);
  });

  it("is said with the dates and the article that attest it", () => {
    expect(check("2022-09-19", SECRETARY).findings[0]?.reason).toBe(
      "Nguyễn Hữu Tựu giữ chức Bí thư Đảng ủy Khối từ ngày 15/10/2020 đến ngày 1/8/2022, theo bài “Đại hội Đảng bộ Khối bế mạc” (ngày 15/10/2020); sau đó người giữ chức là Trần Thị Hoà. Ngày 19/9/2022 không còn giữ chức này.",
    );
  });
});

describe("a fix", () => {
  it("puts “nguyên” before the office", () => {
    expect(
      fixed(SECRETARY, check("2022-09-19", SECRETARY), "Thêm “nguyên”"),
    ).toBe(FORMER);
  });

  it("puts “Nguyên” at the beginning of a sentence", () => {
    const body = "Bí thư Đảng ủy Khối Nguyễn Hữu Tựu phát biểu.";
    expect(fixed(body, check("2022-09-19", body), "Thêm “nguyên”")).toBe(
      "Nguyên Bí thư Đảng ủy Khối Nguyễn Hữu Tựu phát biểu.",
    );
  });

  it("puts the office of the day in place of another", () => {
    expect(fixed(SECRETARY, check("2022-09-19", SECRETARY), "Sửa thành")).toBe(
      COUNCIL,
    );
  });

  it("takes “nguyên” off", () => {
    expect(fixed(FORMER, check("2021-06-15", FORMER), "Bỏ")).toBe(SECRETARY);
  });

  it("finds its place behind Markdown, in the second paragraph, in NFD", () => {
    const body = `## Tiêu đề\n\n**Mở đầu.** ${SECRETARY}`.normalize("NFD");
    const report = check("2022-09-19", body);
    expect(fixed(body, report, "Thêm “nguyên”").normalize("NFC")).toBe(
      `## Tiêu đề\n\n**Mở đầu.** ${FORMER}`,
    );
  });
});

describe("several offices of one person", () => {
  it("are judged each by itself", () => {
    const report = check(
      "2022-09-19",
      "Đồng chí Nguyễn Hữu Tựu, Phó Chủ tịch HĐND tỉnh, Bí thư Đảng ủy Khối phát biểu.",
    );
    expect(report.right).toBe(1);
    expect(rulesOf(report)).toEqual(["outdated-title: Bí thư Đảng ủy Khối"]);
  });

  it("may all be past behind one “nguyên”", () => {
    expect(
      rulesOf(
        check(
          "2022-09-19",
          "Đồng chí Nguyễn Hữu Tựu, nguyên Bí thư Đảng ủy Khối, Phó Bí thư Đảng ủy Khối dự.",
        ),
      ),
    ).toEqual([]);
  });
});

describe("an office without an end", () => {
  it("ends when somebody else is known to hold it", () => {
    const register = {
      ...province,
      terms: province.terms.map((term) =>
        term.position === "bt-khoi" && term.official === "tuu"
          ? { ...term, endedOn: null }
          : term,
      ),
    };
    const texts = [{ field: "body", name: "Nội dung", text: SECRETARY }];
    const { findings } = checkTitles({
      texts,
      people: namedPeople(texts),
      mentions: [],
      day: "2023-01-05",
      register,
    });
    expect(findings).toMatchObject([{ rule: "outdated-title" }]);
    expect(findings[0]?.reason).toContain(
      "sau đó người giữ chức là Trần Thị Hoà",
    );
  });
});

describe("an office that the register does not have", () => {
  it("is offered as a term, with the position where there is one", () => {
    expect(
      check("2023-02-01", "Đồng chí Đậu Thị Mơ, Giám đốc Sở Nội vụ, dự.")
        .offers,
    ).toEqual([
      {
        official: "mo",
        name: "Đậu Thị Mơ",
        office: "Giám đốc Sở Nội vụ",
        position: "gd-noi-vu",
      },
    ]);
    expect(
      check("2023-02-01", "Đồng chí Đậu Thị Mơ, Chủ tịch UBND xã Hòa Lâm, dự.")
        .offers,
    ).toMatchObject([{ office: "Chủ tịch UBND xã Hòa Lâm", position: null }]);
  });

  it("is questioned when the person held another of that kind on the day", () => {
    const report = check(
      "2021-06-15",
      "Đồng chí Nguyễn Hữu Tựu, Bí thư Huyện ủy Yên Sơn, dự.",
    );
    expect(rulesOf(report)).toEqual(["other-office: Bí thư Huyện ủy Yên Sơn"]);
    expect(report.offers).toHaveLength(1);
  });

  it("is not offered when it does not say of what", () => {
    expect(check("2023-02-01", "Bà Đậu Thị Mơ, Giám đốc, dự.").offers).toEqual(
      [],
    );
  });
});

describe("a name", () => {
  it("that nobody bears is reported once, if an office stands beside it", () => {
    expect(
      rulesOf(
        check(
          "2021-06-15",
          "Đồng chí Vũ Đình Luân, Bí thư Huyện ủy, dự. Vũ Đình Luân nói. Ông Hồ Bá Tài, nông dân, vỗ tay.",
        ),
      ),
    ).toEqual(["unknown-person: Vũ Đình Luân"]);
  });

  it.each([
    ["Nguyễn Hữu Tửu", "Nguyễn Hữu Tựu"],
    ["Nguyễn Hửu Tựu", "Nguyễn Hữu Tựu"],
    ["Nguyễn Hữu Tự", "Nguyễn Hữu Tựu"],
    ["Nguyễn Hưu Tựu", "Nguyễn Hữu Tựu"],
  ])("with a slip is found by its office: %s", (written, right) => {
    const body = `Đồng chí ${written}, Bí thư Đảng ủy Khối dự.`;
    const report = check("2021-06-15", body);
    expect(rulesOf(report)).toEqual([`misspelled-name: ${written}`]);
    expect(fixed(body, report, "Sửa thành")).toContain(right);
  });

  it("with a slip is found by the same name elsewhere in the text", () => {
    expect(
      rulesOf(check("2021-06-15", `${SECRETARY} Nguyễn Hữu Tửu nêu ba việc.`)),
    ).toEqual(["misspelled-name: Nguyễn Hữu Tửu"]);
  });

  it("like a known one is another person's beside another office", () => {
    expect(
      rulesOf(check("2021-06-15", "Đồng chí Nguyễn Hữu Tiu, Hiệu trưởng, dự.")),
    ).toEqual(["unknown-person: Nguyễn Hữu Tiu"]);
  });
});

describe("namesakes", () => {
  it("are told apart by the office", () => {
    expect(
      check("2021-06-15", "Đồng chí Lê Văn Thắng, Giám đốc Sở Y tế, dự."),
    ).toMatchObject({ findings: [], right: 1 });
  });

  it("are to be chosen from where nothing tells them apart", () => {
    expect(
      check("2021-06-15", "Đồng chí Lê Văn Thắng dự.").findings,
    ).toMatchObject([
      {
        rule: "homonym",
        candidates: [
          {
            official: "thang-noi-vu",
            label: "Lê Văn Thắng, Sở Nội vụ, Giám đốc",
          },
          { official: "thang-y-te", label: "Lê Văn Thắng, Sở Y tế, Giám đốc" },
        ],
      },
    ]);
  });

  it("are told apart by whom the article's list of people names", () => {
    expect(
      check("2021-06-15", "Đồng chí Lê Văn Thắng dự.", [
        { official: "thang-y-te", titleAsWritten: null },
      ]).findings,
    ).toEqual([]);
  });
});

describe("a list of those present", () => {
  const RIGHT =
    "Dự hội nghị có các đồng chí: Phạm Quang Khải, Bí thư Tỉnh ủy; Nguyễn Hữu Tựu, Bí thư Đảng ủy Khối; Trần Thị Hòa, Phó Bí thư Đảng ủy Khối.";

  it("by rank is right", () => {
    expect(check("2021-06-15", RIGHT)).toMatchObject({
      findings: [],
      right: 3,
    });
  });

  it("out of rank is put in order by one click", () => {
    const body =
      "Dự hội nghị có các đồng chí: Trần Thị Hòa, Phó Bí thư Đảng ủy Khối; Phạm Quang Khải, Bí thư Tỉnh ủy; Nguyễn Hữu Tựu, Bí thư Đảng ủy Khối.";
    const report = check("2021-06-15", body);
    expect(report.findings).toMatchObject([{ rule: "protocol-order" }]);
    expect(fixed(body, report, "Xếp lại")).toBe(RIGHT);
  });

  it("keeps capitals where the order changes", () => {
    const body =
      "Đồng chí Trần Thị Hòa, Phó Bí thư Đảng ủy Khối và đồng chí Nguyễn Hữu Tựu, Bí thư Đảng ủy Khối chủ trì.";
    expect(fixed(body, check("2021-06-15", body), "Xếp lại")).toBe(
      "Đồng chí Nguyễn Hữu Tựu, Bí thư Đảng ủy Khối và đồng chí Trần Thị Hòa, Phó Bí thư Đảng ủy Khối chủ trì.",
    );
  });

  it("is no list where people act one after the other", () => {
    expect(
      rulesOf(
        check(
          "2021-06-15",
          "Đồng chí Trần Thị Hòa, Phó Bí thư Đảng ủy Khối trao hoa cho đồng chí Nguyễn Hữu Tựu, Bí thư Đảng ủy Khối.",
        ),
      ),
    ).toEqual([]);
  });
});

describe("a row of the article's people", () => {
  it("with the title of the text is right", () => {
    expect(
      check("2021-06-15", SECRETARY, [
        { official: "tuu", titleAsWritten: "Bí thư Đảng uỷ Khối" },
      ]).findings,
    ).toEqual([]);
  });

  it("with another title is questioned and filled by one click", () => {
    const { findings } = check("2021-06-15", SECRETARY, [
      { official: "tuu", titleAsWritten: "Phó Bí thư Đảng ủy Khối" },
    ]);
    expect(findings).toMatchObject([
      {
        rule: "mention-title",
        place: { field: "mentions.0.titleAsWritten", start: 0, end: 23 },
        fixes: [{ replacement: "Bí thư Đảng ủy Khối" }],
      },
    ]);
  });
});
