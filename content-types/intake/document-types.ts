/** Kinds of official papers, as they are named, longest first where one begins another. */
export const DOCUMENT_TYPES: readonly string[] = [
  "Nghị quyết liên tịch",
  "Thông tư liên tịch",
  "Nghị quyết",
  "Nghị định",
  "Chỉ thị",
  "Kết luận",
  "Kế hoạch",
  "Quyết định",
  "Quy định",
  "Quy chế",
  "Quy chuẩn",
  "Thông báo",
  "Thông tri",
  "Thông tư",
  "Công văn",
  "Công điện",
  "Hướng dẫn",
  "Báo cáo",
  "Tờ trình",
  "Chương trình hành động",
  "Chương trình",
  "Đề án",
  "Dự án",
  "Pháp lệnh",
  "Sắc lệnh",
  "Bộ luật",
  "Luật",
  "Văn bản",
  "Giấy mời",
  "Giấy phép",
  "Biên bản",
  "Lệnh",
];

/** Words behind a bare number that make it a count: "Kế hoạch 5 năm". */
export const COUNTED =
  /^\s*(?:năm|tháng|ngày|tuần|quý|nội dung|giai đoạn|phần|mục|điểm|khâu|nhiệm vụ|giải pháp|chỉ tiêu|bước|đề án|dự án|mục tiêu|%|triệu|tỷ|nghìn|xã|huyện|tỉnh|người|đồng|ha|km)(?!\p{L})/iu;
