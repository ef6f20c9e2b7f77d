/** Kinds of events, as their names begin. */
export const EVENT_KINDS =
  "Đại hội|Hội nghị|Hội thảo|Tọa đàm|Toạ đàm|Lễ|Kỳ họp|Phiên họp|Cuộc họp|Họp báo|Buổi làm việc|Hội thi|Hội diễn|Liên hoan|Diễn đàn|Ngày hội|Lễ hội|Triển lãm|Hội chợ|Cuộc thi|Giải|Chương trình|Lớp tập huấn|Lớp bồi dưỡng|Khóa tập huấn|Khóa bồi dưỡng|Hội đàm|Festival|Tuần lễ|Đêm hội|Đêm nhạc|Gặp mặt|Hội trại|Hội thao|Hội khỏe|Ngày thơ|Tập huấn|Cuộc gặp|Chuyên đề";

/** Kinds whose words mean other things too: they need a verb of holding right before or behind. */
export const LOOSE_KINDS =
  /^(?:lễ|giải|chương trình|tập huấn|chuyên đề|gặp mặt|cuộc thi|tuần lễ)(?!\p{L})/iu;

/** Where the name of an event ends. */
export const EVENT_NAME_END =
  /[.;:(!?…]|\s[-–—]\s(?!\d)|,(?!\s(?:Ban [Cc]hấp hành|[Kk]hó?[oó]?[aá]\s|lần thứ))|\s(?:chính thức|khai mạc|bế mạc|diễn ra|được (?:tổ chức|diễn|khai|xác|tiến|thông)|đã|sẽ|đang|vừa|nhằm|với (?:sự|chủ đề|hơn|gần|\d)|dưới sự|cho (?:các|cán|đội|hơn|gần|\d)|tại|trong (?:ngày|hai|ba|bầu|thời|\d)|do|để|thành công|theo hình thức|có|tới|đến|từ ngày|vào|ngày (?=\d)|năm học|thảo luận|thông qua|xem xét|tập trung|nghe|cũng|là|bàn|tiến hành|bắt đầu|kết thúc)(?!\p{L})/u;

/** What an editor means by a generic gathering: not yet the name of one. */
export const LONGEST_EVENT_NAME = 60;

/** Verbs of holding, right before the name. */
export const HELD_BEFORE =
  /(?:tổ chức|khai mạc|bế mạc|chủ trì|dự|tham dự|tham gia|diễn ra|đăng cai|tiến hành)(?:\s(?:thành công|long trọng|trọng thể|trang trọng|buổi|phiên|cuộc|điểm cầu|trực tuyến|kết luận))*\s*$/iu;
/** Verbs of holding behind the name, in the same clause. */
export const HELD_BEHIND =
  /^[^.;]{0,80}?(?:khai mạc|bế mạc|diễn ra|được tổ chức|được tiến hành|tổ chức tại|đã thành công)/iu;

/** Segments of a sentence that are no organizer. */
export const NOT_HOST =
  /^(?:sáng|trưa|chiều|tối|đêm|ngày|hôm|trong|tại|từ|nhân|dưới|với|vừa|mới|thực hiện|theo|để|nhằm|sau|trước|đồng chí|ông|bà|các|tiếp tục|hướng tới|chào mừng|thiết thực|năm|tuần|thứ|qua|kỷ niệm|và)(?!\p{L})/iu;

/** Places where events are held, as they are named behind "tại". */
export const PLACE_OPENING =
  /(?<!\p{L})[Tt]ại\s+(?=(?:hội trường|nhà|trung tâm|trụ sở|quảng trường|sân|khu|thành phố|thị xã|thị trấn|huyện|xã|phường|tỉnh|điểm cầu|khách sạn|rạp|bảo tàng|trường|văn phòng|công viên|khuôn viên|đình|đền|chùa|nghĩa trang|tp|[A-ZĐÀ-Ỹ]))(?!(?:hội nghị|đại hội|hội thảo|lễ|buổi|tọa đàm|toạ đàm|nghị quyết|kế hoạch|kỳ họp|phiên|điều|quyết định|công văn|chương trình|diễn đàn|cuộc)(?!\p{L}))/giu;
