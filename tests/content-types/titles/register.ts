import type {
  Register,
  RegisterTerm,
} from "../../../content-types/titles/register.ts";

type Dates = Partial<
  Pick<
    RegisterTerm,
    "startedOn" | "endedOn" | "hasEnded" | "attestedOn" | "evidence"
  >
>;

/** A position: title, rank, organization with its short names. */
type Office = [
  id: string,
  title: string,
  rank: number | null,
  organization?: [name: string, ...shortNames: string[]],
];

/** The people of a small province between 2019 and 2023; nobody of them is real. */
export function registerOf(
  officials: [
    id: string,
    name: string,
    distinction?: string,
    ...other: string[],
  ][],
  offices: Office[],
  terms: [official: string, position: string, dates: Dates][],
): Register {
  return {
    officials: officials.map(
      ([documentId, name, distinction, ...otherNames]) => ({
        documentId,
        name,
        otherNames,
        distinction: distinction || null,
      }),
    ),
    positions: offices.map(([documentId, title, rank, organization]) => {
      const [name, ...shortNames] = organization ?? [];
      return {
        documentId,
        title,
        rank,
        organization: name ? { name, shortNames } : null,
      };
    }),
    terms: terms.map(([official, position, dates], n) => ({
      documentId: `term-${n}`,
      official,
      officialName: officials.find(([id]) => id === official)?.[1] ?? "",
      position,
      startedOn: null,
      endedOn: null,
      hasEnded: false,
      attestedOn: null,
      evidence: null,
      ...dates,
    })),
  };
}

/**
 * Nguyễn Hữu Tựu: deputy secretary of the Khối until 10/2020, then its secretary, from 8/2022
 * vice-chairman of the people's council. Others hold what he left.
 */
export const province = registerOf(
  [
    ["tuu", "Nguyễn Hữu Tựu", "", "Nguyễn Hữu Tịu"],
    ["hoa", "Trần Thị Hoà"],
    ["thang-noi-vu", "Lê Văn Thắng", "Sở Nội vụ"],
    ["thang-y-te", "Lê Văn Thắng", "Sở Y tế"],
    ["khai", "Phạm Quang Khải"],
    ["mo", "Đậu Thị Mơ"],
  ],
  [
    [
      "pbt-khoi",
      "Phó Bí thư Đảng ủy Khối",
      32,
      ["Đảng ủy Khối các cơ quan tỉnh Tân An", "Đảng ủy Khối"],
    ],
    [
      "bt-khoi",
      "Bí thư Đảng ủy Khối",
      30,
      ["Đảng ủy Khối các cơ quan tỉnh Tân An", "Đảng ủy Khối"],
    ],
    ["pct-hdnd", "Phó Chủ tịch HĐND tỉnh", 12],
    ["bt-tinh", "Bí thư Tỉnh ủy Tân An", 1],
    ["gd-noi-vu", "Giám đốc", 40, ["Sở Nội vụ tỉnh Tân An", "Sở Nội vụ"]],
    ["gd-y-te", "Giám đốc", 41, ["Sở Y tế tỉnh Tân An", "Sở Y tế"]],
  ],
  [
    ["tuu", "pbt-khoi", { startedOn: "2015-09", endedOn: "2020-10-15" }],
    [
      "tuu",
      "bt-khoi",
      {
        startedOn: "2020-10-15",
        endedOn: "2022-08-01",
        evidence: "Đại hội Đảng bộ Khối bế mạc",
        attestedOn: "2020-10-15",
      },
    ],
    ["tuu", "pct-hdnd", { startedOn: "2022-08-01" }],
    ["hoa", "pbt-khoi", { startedOn: "2020-10-15" }],
    ["hoa", "bt-khoi", { startedOn: "2022-08" }],
    ["thang-noi-vu", "gd-noi-vu", { startedOn: "2019" }],
    ["thang-y-te", "gd-y-te", { startedOn: "2021-03-01" }],
    ["khai", "bt-tinh", { attestedOn: "2020-09-03" }],
  ],
);
