/** Words of the pages about people, offices and organizations. */
export const peopleText = {
  title: "Nhân sự",
  intro:
    "Ai giữ chức vụ gì, theo những gì báo đã đưa tin. Trang này ghi những người chưa có tin thôi giữ chức; người giữ trước đây có ở trang của từng cơ quan.",
  views: "Cách xem",
  byOrganization: "Theo cơ quan",
  byName: "Theo tên",
  byDay: "Theo ngày",
  byOrganizationTitle: "Nhân sự theo cơ quan",
  byNameTitle: "Nhân sự theo tên",
  byNameIntro: "Xếp theo tên gọi, chữ cuối của họ tên.",
  byNameDescription: (site: string) =>
    `Danh sách nhân sự xếp theo tên trên ${site}.`,
  letters: "Chữ cái đầu của tên",
  otherOffices: "Chức vụ khác",
  none: "Chưa có nhân sự nào được công khai.",
  noneHint: "Danh sách đầy dần theo tin bài được đăng.",
  noOffices: "Báo chưa ghi nhận ai đang giữ chức vụ nào.",

  otherNames: "Cách viết khác",
  terms: "Chức vụ",
  noTerms:
    "Báo chưa ghi nhận chức vụ nào của người này. Chức vụ sẽ được bổ sung khi có tin bài xác nhận.",
  startUnknown: "Chưa rõ thời điểm bắt đầu.",
  endUnknown: "Chưa có tin thôi giữ chức.",
  endedUnknown: "Đã thôi giữ chức, chưa rõ từ khi nào.",
  bothUnknown: "Chưa rõ thời gian giữ chức.",
  evidence: "Theo bài",
  moreEvidence: (count: number) => `Xem thêm ${count}\u00a0bài`,
  coverage: "Hoạt động, phát biểu trên báo",
  coverageNote: "Chức danh ghi theo thời điểm đăng bài.",
  coverageIn: (name: string, year: string) => `${name} trên báo năm ${year}`,
  coverageYears: "Tin bài theo năm",
  noCoverage: (name: string) => `Chưa có bài nào trên trang nhắc đến ${name}.`,
  articleCount: (count: number) => `${count}\u00a0bài`,
  photos: "Ảnh",
  events: "Sự kiện tham dự",
  description: (name: string, office: string | null, site: string) =>
    office
      ? `${name}, ${office}: chức vụ qua các thời kỳ và tin bài trên ${site}.`
      : `${name}: chức vụ qua các thời kỳ và tin bài trên ${site}.`,
  yearDescription: (name: string, year: string, site: string) =>
    `Tin, bài năm ${year} nhắc đến ${name} trên ${site}.`,
  years: "Chuyển năm",

  organization: {
    title: "Cơ quan",
    all: "Xem tất cả cơ quan",
    intro: "Cơ quan, tổ chức được báo nhắc đến, xếp theo cấp quản lý.",
    none: "Chưa có cơ quan nào được công khai.",
    shortNames: "Gọi tắt",
    parent: "Cơ quan cấp trên",
    founded: "Thành lập",
    dissolved: "Kết thúc hoạt động",
    dissolvedOn: (date: string) => `kết thúc hoạt động ${date}`,
    successor: "Cơ quan kế tục",
    predecessors: "Tiền thân",
    children: "Đơn vị trực thuộc",
    people: "Nhân sự qua các thời kỳ",
    noPeople: "Báo chưa ghi nhận ai giữ chức vụ ở cơ quan này.",
    documents: "Văn bản đã ban hành",
    events: "Sự kiện đã tổ chức",
    coverage: "Tin bài",
    coverageNote:
      "Bài về sự kiện do cơ quan tổ chức, văn bản cơ quan ban hành và nhân sự của cơ quan.",
    description: (name: string, site: string) =>
      `${name}: nhân sự qua các thời kỳ, văn bản, sự kiện và tin bài trên ${site}.`,
  },
} as const;

/** Words of who held which office when. The page that asks for a day carries them to browsers. */
export const officeText = {
  title: "Ai giữ chức vụ gì, ngày nào?",
  intro:
    "Chọn một ngày để xem ai được ghi nhận giữ chức vụ gì vào ngày đó, theo tin bài đã đăng.",
  withoutScript:
    "Trình duyệt này không chạy JavaScript nên không tra theo ngày được. Mời bạn chọn năm.",
  description: (site: string) =>
    `Tra cứu ai giữ chức vụ gì vào một ngày hay một năm, theo tin bài trên ${site}.`,
  day: "Ngày cần tra",
  submit: "Xem",
  yearsTitle: "Xem cả năm",
  inYear: (year: string) => `Ai giữ chức vụ gì năm ${year}`,
  inYearIntro: (year: string) =>
    `Những người được ghi nhận giữ chức vụ trong năm ${year}, hoặc từ trước đó mà chưa có tin thôi giữ.`,
  yearDescription: (year: string, site: string) =>
    `Ai giữ chức vụ gì trong năm ${year}, theo tin bài trên ${site}.`,
  noneInYear: (year: string) =>
    `Báo chưa ghi nhận ai giữ chức vụ nào năm ${year}.`,
  result: "Kết quả",
  onDay: (day: string) => `Chức vụ ${day}`,
  found: (people: number, offices: number) =>
    `${people}\u00a0người, ${offices}\u00a0chức vụ.`,
  noneOnDay: "Báo chưa ghi nhận chắc chắn ai giữ chức vụ nào vào ngày này.",
  unknown: (people: number) => `Chưa rõ vào ngày này: ${people}\u00a0người`,
  unknownNote:
    "Những người có lúc giữ chức vụ dưới đây, nhưng chưa rõ vào ngày bạn chọn có giữ hay không.",
  wholeDay: "Mời bạn chọn đủ ngày, tháng, năm.",
  failed:
    "Không tải được dữ liệu chức vụ. Mời bạn kiểm tra kết nối mạng rồi bấm Xem lại.",
  otherOffices: "Chức vụ khác",

  fromTo: (start: string, end: string) => `từ ${start} đến ${end}`,
  from: (start: string) => `từ ${start}`,
  until: (end: string) => `đến ${end}`,
  attested: (date: string) => `được ghi nhận ${date}`,
  attestedTwice: (first: string, last: string) =>
    `được ghi nhận ${first} và ${last}`,
  attestedOften: (count: number, first: string, last: string) =>
    `được ghi nhận ${count}\u00a0lần, từ ${first} đến ${last}`,
  endedUnknown: "đã thôi giữ chức, chưa rõ từ khi nào",
  notEnded: "chưa có tin thôi giữ chức",
  periodUnknown: "chưa rõ thời gian",
} as const;
