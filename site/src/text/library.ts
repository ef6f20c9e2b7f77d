/** Words of the pages that list documents, photos, news by day and corrections. */
export const documentText = {
  title: "Văn bản",
  intro:
    "Nghị quyết, kế hoạch, chỉ thị… được báo dẫn, kèm tệp tải về và các bài dẫn.",
  ofYear: (year: string) => `Văn bản năm\u00a0${year}`,
  undated: "Văn bản chưa rõ năm",
  ofType: (type: string) => `Văn bản loại ${type}`,
  ofIssuer: (issuer: string) => `Văn bản của ${issuer}`,
  aboutIssuer: (issuer: string) => `Trang về ${issuer}`,
  byYear: "Theo năm ban hành",
  byType: "Theo loại",
  byIssuer: "Theo cơ quan ban hành",
  years: "Chuyển năm",
  newestOnly: (count: number) =>
    `Trang này ghi ${count}\u00a0văn bản mới nhất. Văn bản cũ hơn mời xem theo năm ban hành.`,
  type: "Loại",
  number: "Số, ký hiệu",
  issuer: "Cơ quan ban hành",
  issuedOn: "Ban hành",
  term: "Khóa, nhiệm kỳ",
  file: "Toàn văn",
  citations: (count: number) => `${count}\u00a0bài dẫn`,
  coverage: "Tin bài dẫn văn bản này",
  noCoverage: "Chưa có bài nào dẫn văn bản này.",
  none: "Chưa có văn bản nào được công khai.",
  noneHint: "Văn bản sẽ hiện ở đây khi có bài dẫn.",
  noneHere: "Không có văn bản nào ở đây.",
  description: (facts: string | null) =>
    facts
      ? `${facts}: thông tin về văn bản và các bài dẫn.`
      : "Thông tin về văn bản và các bài dẫn.",
} as const;

export const photosText = {
  title: "Thư viện ảnh",
  intro: "Ảnh báo đã đăng, xếp theo sự kiện và theo ngày.",
  byEvent: "Theo sự kiện",
  newest: "Mới đăng",
  months: "Ảnh theo tháng",
  on: (date: string) => `Ảnh ${date}`,
  all: (count: number) => `Xem cả ${count}\u00a0ảnh`,
  undated: "Ảnh chưa rõ ngày",
  dayUnknown: "Chưa rõ ngày trong tháng",
  days: "Chuyển ngày",
  withoutArticle: "Ảnh khác",
  none: "Thư viện chưa có ảnh nào.",
  noneHint: "Ảnh sẽ hiện ở đây khi có bài kèm ảnh.",
  noneHere: "Không có ảnh nào ở đây.",
} as const;

export const latestText = {
  title: "Mới nhất",
  intro: "Mọi tin, bài theo ngày đăng, mới trước cũ sau.",
  months: "Tin theo tháng",
  on: (date: string) => `Tin ${date}`,
  all: (count: number) => `Xem cả ${count}\u00a0bài`,
  days: "Chuyển ngày",
  none: "Chưa có bài nào được đăng.",
  noneHint: "Bài mới sẽ hiện ở đây ngay khi tòa soạn xuất bản.",
  description: (date: string, site: string) =>
    `Mọi tin, bài đăng ${date} trên ${site}.`,
} as const;

export const correctionsText = {
  title: "Đính chính",
  intro:
    "Sai thì sửa, và nói rõ đã sửa gì. Mỗi đính chính đứng ngay đầu bài được sửa và được ghi lại ở đây.",
  ofYear: (year: string) => `Đính chính năm\u00a0${year}`,
  byYear: "Đính chính theo năm",
  article: "Trong bài",
  none: "Chưa có đính chính nào.",
  report: "Bạn thấy một chỗ sai?",
  reportLink: "Báo cho tòa soạn",
} as const;
