/** Words of the article page and of photos. */
export const articleText = {
  by: "Tác giả",
  updated: "Cập nhật:",
  history: {
    show: "Lịch sử thay đổi",
    first: "Đăng lần đầu.",
    changed: "Cập nhật nội dung.",
    correction: (note: string) => `Đính chính: ${note}`,
  },
  corrections: "Đính chính",
  people: "Nhân sự trong bài",
  peopleNote: "Chức danh ghi theo thời điểm đăng bài.",
  former: (title: string) => `nguyên ${title}`,
  event: "Sự kiện",
  documents: "Văn bản được dẫn",
  documentNumber: (number: string) => `số\u00a0${number}`,
  issuedOn: (date: string) => `ban hành ${date}`,
  download: (format: string, size: string) => `Tải tệp (${format}, ${size})`,
  source: (source: string) => `Theo ${source}`,
  topics: "Chủ đề",
  related: "Tin liên quan",
  table: "Bảng số liệu",
  context: "Thông tin kèm bài",
  neighbours: (section: string) => `Bài trước và sau trong mục ${section}`,
  address: (address: string) => `Địa chỉ bài: ${address}`,
} as const;

export const photoText = {
  credit: (name: string) => `Ảnh: ${name}`,
  illustration: "Ảnh minh họa",
  illustrationBy: (name: string) => `Ảnh minh họa: ${name}`,
  withoutPicture: "Chú thích ảnh",
  enlarge: (number: number) => `Phóng to ảnh\u00a0${number}`,
  enlargeOnly: "Phóng to ảnh",
  viewer: "Xem ảnh cỡ lớn",
  close: "Đóng",
  previous: "Ảnh trước",
  next: "Ảnh sau",
} as const;

export const toolText = {
  label: "Công cụ đọc bài",
  print: "In bài",
  mail: "Gửi thư",
  mailBody: (headline: string, lead: string | null, address: string) =>
    [headline, lead, address].filter(Boolean).join("\n\n"),
  share: "Chia sẻ",
  shareWith: "Chia sẻ qua ứng dụng",
  copyLink: "Chép liên kết",
  linkCopied: "Đã chép liên kết.",
  copyArticle: "Chép bài để đăng lại",
  copyHint: "Chép phần chữ, kèm tác giả, nguồn và địa chỉ bài; không chép ảnh.",
  articleCopied: "Đã chép bài kèm nguồn.",
  copyFailed: "Trình duyệt không cho chép. Mời bạn bôi đen rồi chép tay.",
  credit: (site: string, time: string) => `Theo ${site}, ${time}:`,
  listen: "Nghe bài",
  listening: "Đang đọc bài",
  pause: "Tạm dừng",
  resume: "Nghe tiếp",
  stop: "Dừng",
} as const;

/** What an article says to other papers in its machine-readable form. */
export const exchangeText = {
  title: "Bài ở dạng ninjs, để các báo trao đổi tin",
  copyright: (year: string, holder: string) => `© ${year} ${holder}`,
  usage: (site: string) =>
    `Đăng lại ghi “Theo ${site}” và dẫn liên kết đến bài gốc. Ảnh đăng kèm tên tác giả.`,
} as const;

/** What readers choose for their own screen, on every page. */
export const displayText = {
  textSize: "Cỡ chữ",
  textSizes: {
    normal: "Chữ vừa",
    large: "Chữ lớn",
    larger: "Chữ lớn hơn",
    largest: "Chữ rất lớn",
  },
  theme: "Nền trang",
  themes: { system: "Theo máy", light: "Sáng", dark: "Tối" },
} as const;

export const commentText = {
  title: "Ý kiến bạn đọc",
  none: "Chưa có ý kiến nào được đăng.",
  writeTo: "Bạn đọc gửi ý kiến về tòa soạn qua địa chỉ",
  form: "Gửi ý kiến của bạn",
  rules:
    "Tòa soạn đọc trước khi đăng và có quyền không đăng. Mời bạn viết tiếng Việt có dấu, lời lẽ lịch sự.",
  name: "Tên của bạn",
  nameHint: "Hiện cùng ý kiến.",
  text: "Ý kiến",
  textHint: (most: string) => `Nhiều nhất ${most} ký tự.`,
  trap: "Ô này để trống",
  send: "Gửi ý kiến",
  received: {
    title: "Đã nhận ý kiến của bạn",
    lead: "Cảm ơn bạn. Tòa soạn sẽ đọc; ý kiến được duyệt sẽ hiện dưới bài. Mời bạn đọc tiếp:",
  },
  refused: {
    title: "Chưa nhận được ý kiến",
    lead: "Ý kiến chưa được gửi. Có thể vì:",
    reasons: [
      "ô tên hoặc ô ý kiến còn trống, hoặc quá dài;",
      "bài vừa được gỡ hoặc đổi;",
      "từ nơi bạn vừa có nhiều ý kiến gửi liền nhau: mời bạn chờ mười phút.",
    ],
    hint: "Bấm nút Quay lại của trình duyệt: chữ bạn gõ thường vẫn còn. Sửa rồi gửi lại.",
  },
} as const;
