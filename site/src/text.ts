import { calendarText } from "./text/calendar.ts";
import {
  articleText,
  commentText,
  displayText,
  exchangeText,
  photoText,
  toolText,
} from "./text/article.ts";

/** Every fixed word that readers see. `\u00a0` keeps words together that belong on one line. */
export const text = {
  skipToContent: "Đến nội dung chính",
  home: "Trang chủ",
  sections: "Chuyên mục",
  latest: "Mới nhất",
  featured: "Tin nổi bật",
  breadcrumb: "Bạn đang ở",
  officials: "Nhân sự",
  events: "Sự kiện",
  menu: {
    label: "Danh mục",
    display: "Cỡ chữ, nền",
    reference: "Tra cứu",
    about: "Trang báo",
  },
  pageTitle: (title: string, site: string) => `${title} - ${site}`,

  front: {
    empty:
      "Chưa có bài nào được đăng. Bài mới sẽ hiện ở đây ngay khi tòa soạn xuất bản.",
    events: "Sự kiện sắp tới",
    noEvents: "Hiện chưa có lịch sự kiện nào.",
    allEvents: "Tất cả sự kiện",
    officialsTeaser:
      "Ai giữ chức vụ gì, từ khi nào, theo những gì báo đã đưa tin.",
    officialsLink: "Tra cứu nhân sự",
    photos: "Ảnh mới",
    allPhotos: "Thư viện ảnh",
    allLatest: "Tất cả tin mới",
    links: "Liên kết website",
  },

  section: {
    empty: (name: string) => `Chuyên mục ${name} chưa có bài nào.`,
    emptyHint: "Mời bạn đọc tin ở trang chủ hoặc chọn chuyên mục khác.",
    months: "Tin theo tháng",
    inMonth: (name: string, month: string) => `${name}, ${month}`,
    articleCount: (count: number) => `${count}\u00a0bài`,
    description: (name: string, site: string) =>
      `Tin tức chuyên mục ${name} của ${site}.`,
    monthDescription: (name: string, month: string, site: string) =>
      `Tin, bài chuyên mục ${name} đăng trong ${month} trên ${site}.`,
  },

  months: {
    label: "Chuyển tháng",
    year: (year: string) => `Năm\u00a0${year}`,
    month: (number: string) => `Tháng\u00a0${number}`,
    olderYears: (first: string, last: string) =>
      first === last
        ? `Năm\u00a0${first}`
        : `Từ năm\u00a0${first} đến năm\u00a0${last}`,
    older: "Cũ hơn",
    newer: "Mới hơn",
  },

  article: articleText,
  photo: photoText,
  tools: toolText,
  exchange: exchangeText,
  display: displayText,
  comment: commentText,

  event: {
    title: "Sự kiện",
    intro: "Đại hội, hội nghị, lễ kỷ niệm và các sự kiện báo đã và sẽ đưa tin.",
    edition: (roman: string) => `lần thứ\u00a0${roman}`,
    dateUnknown: "Chưa rõ ngày",
    undated: "Sự kiện chưa rõ ngày",
    inMonth: (month: string) => `Sự kiện ${month}`,
    months: "Sự kiện theo tháng",
    when: "Thời gian",
    where: "Địa điểm",
    host: "Đơn vị tổ chức",
    parent: "Trong khuôn khổ",
    participants: "Người tham dự",
    parts: "Các hoạt động",
    photos: "Ảnh",
    documents: "Văn bản liên quan",
    coming: "Đang và sắp diễn ra",
    past: "Đã diễn ra",
    coverage: "Tin bài về sự kiện",
    noCoverage: "Chưa có bài nào về sự kiện này.",
    none: "Chưa có sự kiện nào được công khai.",
    noneHint: "Sự kiện sẽ hiện ở đây khi có bài đưa tin.",
    noneHere: "Không có sự kiện nào ở đây.",
    description: (when: string, place: string | null) =>
      place ? `${when}, tại ${place}.` : `${when}.`,
  },

  calendar: calendarText,

  notFound: {
    title: "Không tìm thấy trang",
    lead: "Địa chỉ này không có trang nào. Có thể địa chỉ bị gõ thiếu hoặc chép sai. Mời bạn tìm bài theo từ khóa, hoặc đi tiếp từ các mục bên dưới.",
  },

  gone: {
    title: "Nội dung đã được gỡ",
    lead: "Địa chỉ này từng có một bài hoặc một trang của báo, nay không còn được công khai. Mời bạn tìm bài khác, hoặc đi tiếp từ các mục bên dưới.",
  },

  moved: {
    title: "Trang đã chuyển địa chỉ",
    body: "Trang này đã chuyển đến",
    link: "địa chỉ mới",
  },

  feed: {
    title: (site: string, part: string | null) =>
      part ? `${part} - ${site}` : site,
    description: (site: string, part: string | null) =>
      part ? `Tin, bài của ${site} về ${part}.` : `Tin, bài mới của ${site}.`,
    correctionsOf: (site: string) => `Những chỗ ${site} đã đăng sai và đã sửa.`,
    correction: (headline: string) => `Đính chính: ${headline}`,
    copyright: (holder: string) => `© ${holder}`,
    list: (site: string) => `Các nguồn tin của ${site}`,
    follow: (name: string) => `Theo dõi ${name} bằng trình đọc tin:`,
    wholePaper: "Toàn trang",
    whatIsIt: "RSS là gì?",
  },

  footer: {
    label: "Đường dẫn cuối trang",
    owner: "Cơ quan chủ quản:",
    licence: "Giấy phép:",
    responsible: "Chịu trách nhiệm nội dung:",
    address: "Tòa soạn:",
    phone: "Điện thoại:",
    email: "Email:",
  },
} as const;

/** Words of the search page. They stand alone because the page's script carries them too. */
export const searchText = {
  title: "Tìm kiếm",
  intro: "Gõ có dấu hay không dấu đều được. Bài có đúng chữ bạn gõ đứng trước.",
  description: (site: string) =>
    `Tìm tin, bài trên ${site} theo từ, chuyên mục, năm đăng và nhân sự.`,
  label: "Từ cần tìm",
  submit: "Tìm",
  section: "Chuyên mục",
  everySection: "Tất cả",
  year: "Năm đăng",
  everyYear: "Tất cả",
  person: "Nhân sự trong bài",
  everyPerson: "Tất cả",
  results: "Kết quả tìm kiếm",
  tooShort: "Từ cần tìm quá ngắn. Mời bạn gõ ít nhất hai chữ cái.",
  searching: "Đang tìm…",
  searchingIn: (year: string) => `Đang tìm trong năm\u00a0${year}…`,
  found: (count: string, query: string) =>
    `Tìm thấy ${count}\u00a0bài có “${query}”.`,
  foundSince: (count: string, query: string, month: string) =>
    `Tìm thấy ${count}\u00a0bài có “${query}” đăng từ tháng\u00a0${month}.`,
  none: (query: string) => `Không có bài nào khớp với “${query}”.`,
  noneSince: (query: string, month: string) =>
    `Không có bài nào khớp với “${query}” đăng từ tháng\u00a0${month}. Mời bạn tìm tiếp trong các tháng trước.`,
  empty: "Mời bạn gõ từ cần tìm rồi bấm Tìm.",
  noneHints: [
    "Thử gõ không dấu, ví dụ “nghe an” thay cho “Nghệ An”.",
    "Kiểm tra lại chính tả, hoặc gõ ít từ hơn.",
  ],
  withoutFilters: "Bỏ điều kiện lọc, tìm lại",
  failed:
    "Không tải được dữ liệu tìm kiếm. Mời bạn kiểm tra kết nối mạng rồi thử lại.",
  notReady:
    "Dữ liệu tìm kiếm đang được chuẩn bị. Mời bạn thử lại sau vài phút.",
  retry: "Thử lại",
  more: "Xem thêm kết quả",
  older: "Tìm tiếp trong các tháng trước",
  earlier: "Các tháng trước",
  archives: "Xem theo chuyên mục và tháng",
  archivesHint:
    "Không nhớ từ nào trong bài? Mời bạn mở lại tin của từng tháng.",
  withoutScript:
    "Trình duyệt này không chạy JavaScript nên không tìm theo từ được. Mời bạn chọn chuyên mục và tháng dưới đây.",
} as const;
