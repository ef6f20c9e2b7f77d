/** Words about calendars, on pages and in the calendars themselves. */
export const calendarText = {
  /** @param host whose events they are, `null` for all. */
  title: (host: string | null, site: string) =>
    host ? `Sự kiện của ${host} - ${site}` : `Lịch sự kiện - ${site}`,
  add: "Thêm vào lịch",
  details: "Chi tiết",
  heading: "Theo dõi bằng ứng dụng lịch",
  hint: "Đăng ký một lần, sự kiện mới và những thay đổi sẽ tự hiện trong lịch trên điện thoại, máy tính của bạn. Chỉ có những sự kiện đã rõ ngày.",
  subscribe: "Đăng ký lịch",
  file: "Tải tệp lịch (.ics)",
  byAddress:
    "Với Google Lịch hay Outlook, chọn thêm lịch từ URL rồi dán địa chỉ này:",
} as const;
