import {
  add,
  addPhoto,
  ARABIC,
  FAMILY_EMOJI,
  HEBREW,
  HOSTILE,
  LONG_URL,
  NFD_NAME,
  UNBROKEN,
} from "./documents.ts";
import "./events.ts";
import { longText } from "./long-text.ts";
import { crowd } from "./people.ts";

let minute = 0;

const article = (slug: string, document: Record<string, unknown>) =>
  add("article", slug, {
    slug,
    section: "doi-song",
    lead: "Bài này có trong tòa soạn để thử một điều mà mẫu trang dễ quên.",
    body: longText(150),
    firstPublicAt: new Date(Date.UTC(2023, 10, 5, 1, minute++)).toISOString(),
    weight: "normal",
    ...document,
  });

const EIGHTY_WORDS =
  "Sau ba mươi năm chờ đợi, bảy lần dời ngày khởi công và hai trận lũ quét cuốn trôi móng trụ, cây cầu cứng đầu tiên nối bản Xốp Tụ với trung tâm xã đã hợp long trong buổi chiều mưa, để từ nay hơn bốn trăm học sinh không còn phải lội suối, đu dây cáp hay ở nhờ nhà người quen bên kia sông suốt mùa nước lớn, còn các cụ già có thể tự đi chợ được";

article("tit-80-chu", {
  headline: EIGHTY_WORDS,
  kicker:
    "Ghi chép dài kỳ về những cây cầu dân sinh ở vùng cao, nơi mỗi mùa mưa là một mùa chia cắt",
  lead: longText(170),
  weight: "lead",
  photos: [addPhoto("cau", "Cầu mới.", { credit: "Sách Nguyễn" })],
  mentions: [
    {
      official: "chin-chuc",
      titleAsWritten:
        "Ủy viên Ban Thường vụ, Trưởng ban, Phó Trưởng ban Thường trực, Chánh Văn phòng, Tổ trưởng kiêm Thư ký tổng hợp",
      honorific: "đồng chí",
      capacity: "Cắt băng khánh thành, trồng cây lưu niệm và phát biểu",
    },
  ],
  related: ["bon-muoi-anh", "khong-sapo", "la", "khong-anh-khong-muc"],
});

article("bon-muoi-anh", {
  headline: "Bốn mươi khoảnh khắc của một kỳ đại hội",
  section: "anh-va-cuoc-song",
  event: "dong-nguoi",
  weight: "featured",
  photos: Array.from({ length: 40 }, (_, n) =>
    addPhoto(`anh-${n + 1}`, `Khoảnh khắc thứ ${n + 1} của kỳ đại hội.`, {
      credit: n % 3 ? "Sách Nguyễn" : null,
      altText: n % 5 ? null : "Người đứng chật sân, cờ treo kín hàng cau",
      event: "dong-nguoi",
      people: [crowd[n]],
      takenOn: "2023-11-04",
    }),
  ),
  body: `${longText(120)}\n\n![](photo:2)\n\n![](photo:3)\n![](photo:4)\n\n${longText(130)}\n\n![](photo:40)\n\n![](photo:41)`,
});

article("khong-sapo", {
  formerSlugs: ["co-sapo"],
  headline: "Bài không có sapo",
  lead: null,
  topics: ["mot-chu-de"],
});
article("khong-anh-khong-muc", {
  headline: "Tin không ảnh, không chuyên mục, không tác giả",
  section: null,
  body: "Một câu.",
});
article("khong-noi-dung", { headline: "Tin chỉ có tít", lead: null, body: "" });

article("muoi-hai-nghin-chu", {
  headline: "Một năm ở vùng cao",
  kicker: "Phóng sự dài kỳ",
  bylines: [{ name: "Hồ Phương", affiliation: null }],
  body: longText(12_000),
});

const COLUMNS = 14;
const row = (first: string, cell: (n: number) => string) =>
  `| ${[first, ...Array.from({ length: COLUMNS }, (_, n) => cell(n + 1))].join(" | ")} |`;
article("bang-rong", {
  headline: "Kết quả mười bốn chỉ tiêu của hai mươi xã",
  section: "kinh-te-nong-nghiep",
  documents: ["ten-rat-dai", "chi-co-ten", "van-ban-la"],
  body: [
    row("Xã", (n) => `Chỉ tiêu ${n}: tỷ lệ hộ đạt chuẩn`),
    row("---", () => "---:"),
    ...Array.from({ length: 20 }, (_, line) =>
      row(
        line === 7 ? UNBROKEN : `Xã số ${line + 1}`,
        (n) => `${(line * n * 37) % 100},${n % 10}%`,
      ),
    ),
    "\n- Một\n  - Hai\n    - Ba\n      - Bốn\n        - Năm\n\n1. Thứ nhất\n\n   Đoạn thứ hai của mục.\n\n2. Thứ hai",
    "\n# Tiêu đề bậc một\n\n#### Nhảy xuống bậc bốn\n\n###### Bậc sáu\n\n---\n\n```\nmột dòng mã rất dài không được làm trang trượt ngang, dù trình duyệt có muốn giữ nguyên khoảng trắng đến đâu\n```",
    `\n> ${longText(90)}\n>\n> > Trích trong trích.`,
  ].join("\n"),
});

article("hai-chieu-chu", {
  headline: `${ARABIC} và ${HEBREW} trao đổi với đoàn Việt Nam ${FAMILY_EMOJI} 🇻🇳`,
  section: "doi-ngoai",
  bylines: [
    { name: ARABIC, affiliation: HEBREW },
    { name: `Lan Anh ${FAMILY_EMOJI}`, affiliation: null },
  ],
  mentions: [
    { official: "a-rap", titleAsWritten: "Bộ trưởng", honorific: "ngài" },
    { official: "do-thai", titleAsWritten: "Đại sứ" },
    { official: "bieu-tuong", titleAsWritten: "Nông dân sản xuất giỏi" },
    { official: "mot-chu", titleAsWritten: null, isFormer: true },
    { official: "ten-dai", titleAsWritten: UNBROKEN },
  ],
  body: `Ông ${ARABIC} nói: “שלום”, rồi viết 你好 và 😀 vào sổ lưu niệm.\n\n## ${HEBREW}\n\n${ARABIC}`,
});

article("tu-rat-dai", {
  headline: `Từ rất dài: ${UNBROKEN}`,
  kicker: UNBROKEN,
  dateline: UNBROKEN,
  lead: `${UNBROKEN} ${LONG_URL}`,
  bylines: [{ name: UNBROKEN, affiliation: LONG_URL }],
  sourceCredit: LONG_URL,
  updateNote: LONG_URL,
  lastUpdatedAt: "2023-11-06T03:00:00.000Z",
  topics: ["chu-de-dai"],
  photos: [
    addPhoto("anh-tu-dai", `${UNBROKEN} ${LONG_URL}`, { credit: LONG_URL }),
  ],
  corrections: [{ correctedAt: null, note: LONG_URL }],
  body: `# ${UNBROKEN}\n\n${UNBROKEN}\n\n${LONG_URL}\n\n[${LONG_URL}](${LONG_URL})\n\n- ${UNBROKEN}\n\n> ${LONG_URL}\n\n\`${LONG_URL}\`\n\n    ${LONG_URL}\n\n| ${UNBROKEN} |\n| --- |\n| ${LONG_URL} |`,
});

article("anh-khong-co-hinh", {
  headline: "Ba bức ảnh, chỉ một bức còn hình",
  photos: [
    addPhoto("anh-trong", "Ảnh chưa được gửi về tòa soạn.", {
      image: null,
      credit: "Cộng tác viên",
    }),
    addPhoto("anh-hong", "Tệp ảnh này hỏng giữa đường."),
    addPhoto("anh-con", "Bức này thì còn."),
  ],
});

article("chu-thich-200-chu", {
  headline: "Một bức ảnh cần hai trăm chữ để nói hết",
  photos: [
    addPhoto("anh-chu-thich-dai", longText(200), {
      credit:
        "Nguyễn Sách, Trần Cường, Lê Thắng, Phạm Bằng và đội cộng tác viên ảnh các huyện miền núi phía Tây",
      altText: longText(40),
      isIllustrative: true,
    }),
  ],
});

article("dong-nguoi-du", {
  headline: "Sáu mươi đại biểu dự phiên bế mạc",
  event: "dong-nguoi",
  mentions: crowd.map((official) => ({
    official,
    titleAsWritten: "Đại biểu chính thức, Bí thư chi bộ, Trưởng bản",
  })),
});
article("nhieu-dinh-chinh", {
  headline: "Bài đã sửa hai mươi lần",
  lastUpdatedAt: "2023-12-01T03:00:00.000Z",
  updateNote: "Thêm số liệu của ba xã; sửa tên hai nhân vật.",
  corrections: Array.from({ length: 20 }, (_, n) => ({
    correctedAt: new Date(Date.UTC(2023, 10, 6 + n, 2)).toISOString(),
    note: `Lần thứ ${n + 1}: bản trước ghi ${n + 7} hộ, con số đúng là ${n + 8} hộ.`,
  })),
});

article("la", {
  headline: HOSTILE,
  kicker: HOSTILE,
  lead: HOSTILE,
  dateline: HOSTILE,
  section: "ky-tu-la",
  bylines: [{ name: HOSTILE, affiliation: HOSTILE }],
  sourceCredit: HOSTILE,
  event: "su-kien-la",
  topics: ["chu-de-la"],
  documents: ["van-ban-la"],
  lastUpdatedAt: "2023-11-06T03:00:00.000Z",
  updateNote: HOSTILE,
  mentions: [
    {
      official: "la",
      titleAsWritten: HOSTILE,
      honorific: HOSTILE,
      capacity: HOSTILE,
    },
  ],
  photos: [
    addPhoto("anh-la", HOSTILE, { credit: HOSTILE, altText: HOSTILE }),
    addPhoto("anh-la-2", HOSTILE, { credit: HOSTILE, image: null }),
  ],
  corrections: [{ correctedAt: "2023-11-06T03:00:00.000Z", note: HOSTILE }],
  body: `${HOSTILE}\n\n</p></div></article></main><h1>Tít giả</h1>\n\n<img src=x onerror=alert(1)>\n\n![](https://theo-doi.example/diem-anh.gif)\n\n[nhấn vào đây](javascript:alert(1))\n\n[còn đây](data:text/html,xin)\n\n[có nháy](https://example.test/"onmouseover=alert(1) "tựa \\" đề")\n\n<https://example.test/?a=1&b=2>\n\n\`${HOSTILE}\`\n\n| ${HOSTILE.replaceAll("|", "")} |\n| --- |\n| ]]> |\n\n![](photo:0)\n\n![](photo:999999999999)\n\n![](photo:1)`,
});
add("comment", "y-kien-la", {
  article: "la",
  name: HOSTILE,
  text: `${HOSTILE}\n\n${UNBROKEN}\n${LONG_URL}`,
  sentAt: "2023-11-07T03:00:00.000Z",
  moderation: "approved",
});

article("nfd", {
  headline: `${NFD_NAME} được bầu làm trưởng bản`.normalize("NFD"),
  lead: "Lần đầu tiên bản Huồi Pốc có một người phụ nữ giữ việc ấy.".normalize(
    "NFD",
  ),
  body: longText(200).normalize("NFD"),
  mentions: [
    { official: "nfd", titleAsWritten: "Trưởng bản".normalize("NFD") },
  ],
});

// A busy paper: a hundred and twenty short news of one section in one month, half on one day.
for (let n = 0; n < 120; n++)
  article(`tin-ngan-${n + 1}`, {
    headline: `${longText(20).slice(0, 70)} (${n + 1})`,
    section: "tin-nhanh",
    lead: longText(60).slice(n, n + 160),
    body: longText(60),
    photos: n % 2 ? [`anh-${(n % 40) + 1}`] : [],
    firstPublicAt: new Date(
      Date.UTC(2023, 9, n % 2 ? 20 : 1 + (n % 28), 0, n),
    ).toISOString(),
  });
