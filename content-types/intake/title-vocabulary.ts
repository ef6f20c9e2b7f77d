/** Words that offices begin with, lower case, tones in the old place. */
export const TITLE_HEADS: ReadonlySet<string> = new Set(
  `tổng bí thư|bí thư|phó bí thư|ủy viên|tỉnh ủy viên|thành ủy viên|huyện ủy viên|thị ủy viên|quận ủy viên|đảng ủy viên|chi ủy viên|khối ủy viên
  chủ tịch|phó chủ tịch|chủ tịch nước|thủ tướng|phó thủ tướng|bộ trưởng|thứ trưởng|thống đốc|phó thống đốc|tổng kiểm toán|phó tổng kiểm toán|tổng thanh tra|phó tổng thanh tra
  trưởng ban|phó trưởng ban|phó ban|phó trưởng|trưởng phòng|phó trưởng phòng|phó phòng|trưởng đoàn|phó trưởng đoàn|phó đoàn|trưởng khối|trưởng khoa|phó khoa|phó trưởng khoa|trưởng trạm|phó trạm|trưởng bộ môn|trưởng tiểu ban|phó tiểu ban|trưởng bộ phận|trưởng đại diện|trưởng công an|phó công an|trưởng thôn|trưởng xóm|trưởng bản|trưởng ấp|trưởng làng|trưởng nhóm|trưởng cơ quan|trưởng chi nhánh|trưởng văn phòng|trưởng hệ
  giám đốc|phó giám đốc|tổng giám đốc|phó tổng giám đốc|chánh văn phòng|phó chánh văn phòng|phó văn phòng|chánh án|phó chánh án|chánh thanh tra|phó chánh thanh tra|phó thanh tra
  viện trưởng|phó viện trưởng|viện phó|hiệu trưởng|phó hiệu trưởng|hiệu phó|cục trưởng|phó cục trưởng|cục phó|vụ trưởng|phó vụ trưởng|vụ phó|chi cục trưởng|phó chi cục trưởng|tổng cục trưởng|phó tổng cục trưởng|đội trưởng|phó đội trưởng|đội phó|tổ trưởng|tổ phó|hạt trưởng|đồn trưởng|đồn phó|trạm trưởng
  tư lệnh|phó tư lệnh|chính ủy|phó chính ủy|chính trị viên|chỉ huy trưởng|phó chỉ huy trưởng|chỉ huy phó|tham mưu trưởng|phó tham mưu trưởng|tổng tham mưu trưởng|phó tổng tham mưu trưởng|chủ nhiệm|phó chủ nhiệm|trung đoàn trưởng|lữ đoàn trưởng|sư đoàn trưởng|tiểu đoàn trưởng
  tổng biên tập|phó tổng biên tập|thư ký tòa soạn|tổng thư ký|phó tổng thư ký|thư ký|đại biểu quốc hội|đại biểu hđnd|đại biểu hội đồng|đại sứ|phó đại sứ|tổng lãnh sự|lãnh sự|tham tán|người phát ngôn|trợ lý|cố vấn|chuyên gia|điều phối viên|trưởng ty
  hội trưởng|phó hội trưởng|trưởng ban trị sự|trụ trì|thành viên|thường trực ban bí thư|bí thư thứ nhất|kế toán trưởng|kiểm soát viên trưởng|kiến trúc sư trưởng|huấn luyện viên trưởng|chấp hành viên|kiểm sát viên|thẩm phán|giảng viên cao cấp|giảng viên|chuyên viên|nhà sáng lập|đồng chủ tịch|quyền giám đốc|quyền chủ tịch|quyền bí thư|quyền trưởng ban|phụ trách|uv|uvtw|uvtư|uvt.ư|uvbtv|uvbch|uvbct|pct|pbt`
    .split(/[|\n]/)
    .map((head) => head.trim())
    .filter(Boolean),
);

/** Memberships: many people hold them, and beside another office. */
export const MEMBERSHIP =
  /^(?:nguyên |cựu )?(?:(?:tỉnh|thành|huyện|thị|quận|đảng|chi|khối) ủy viên|ủy viên|uv|đại biểu|thành viên)/;

/** A title that stands for an office no longer held. */
export const FORMER = /^(?:nguyên|cựu)\s/iu;

/** Lower-case words that end a title: verbs, and what begins the rest of the sentence. */
export const TITLE_STOPS: ReadonlySet<string> = new Set(
  `trình bày|trình|phát biểu|báo cáo|chủ trì|dự|tham dự|cùng dự|nhấn mạnh|kết luận|chia sẻ|trao đổi|cho biết|cho rằng|cho hay|cho ý kiến|cho|khẳng định|đề nghị|yêu cầu|giao|chỉ đạo|chỉ rõ|chỉ ra|điều hành|thông qua|thông tin|nêu|nêu rõ|nói|đánh giá|ghi nhận|biểu dương|chúc mừng|chúc|trao|tặng|thăm|đến|tới|kiểm tra|làm việc|tiếp|tiếp tục|tiếp xúc|ký|ký kết|phân tích|gợi ý|lưu ý|mong|mong muốn|bày tỏ|cảm ơn|cám ơn|đã|đang|sẽ|vừa|cũng|vẫn|đều|mới|là|làm|có|được|bị|cùng|tại|trong|với|khi|sau|trước|theo|từ|trực tiếp|thay mặt|đại diện|tham gia|tham luận|thảo luận|giải trình|trả lời|giới thiệu|công bố|khai mạc|bế mạc|tuyên bố|đọc|quán triệt|hướng dẫn|động viên|nhận|dâng|thắp|cắt băng|nhấn nút|truyền đạt|phổ biến|triển khai|kêu gọi|nhiệt liệt|liệt|xác nhận|xác định|giữ|đảm nhiệm|nghỉ|qua đời|sinh|quê|hi vọng|hy vọng|tin tưởng|đồng tình|đồng ý|thống nhất|bổ sung|cam kết|kiến nghị|đề xuất|trăn trở|nhắc|nhắc lại|nhìn nhận|lý giải|giải thích|tâm sự|kể|bộc bạch|phấn khởi|vui mừng|xúc động|ra|về dự|về thăm|xin|đón|đón tiếp|tiếp đón|gặp|gặp gỡ|hội đàm|hội kiến|điện đàm|rút|bắt|dẫn đầu|dẫn|nhân|nhân dịp|để|nhằm|do|bởi|vì|nên|nhưng|mà|thì|này|đó|trên|dưới|tổng hợp|tổ chức|khảo sát|giám sát|thị sát|thẩm định|phê duyệt|ban hành|quyết định|đứng|ngồi|chứng kiến|bắt tay|khen|chỉ|thừa nhận|phản ánh|than|bảo|hỏi|đáp|ví|dặn|căn dặn|phát động|phát lệnh|thả|trồng|tri ân|viếng|xem|nghe|lắng nghe|bấm nút|gắn|bàn giao|tiếp thu|tiếp nhận|sơ kết|tổng kết|điểm lại|quan tâm|chú trọng|khuyến cáo|cảnh báo|thông báo|gửi|viết|lên|xuống|vào|hết sức|rất|luôn|đặc biệt|bên cạnh|ngoài|cung cấp|hoan nghênh|đánh trống|đánh cồng|trúng cử|tái cử|được bầu|đắc cử|bầu|phụ họa|tán thành|chủ tọa|thống kê|liên hệ|phối hợp|ủng hộ|kế thừa|yêu|khánh thành|khởi công|thực hiện|đi|về|khắc phục|hoàn thành|giải quyết|xử lý|rà soát|tập trung|đẩy mạnh|tăng cường|nâng cao|phát huy|chấp hành|chuẩn bị|duy trì|phân công|bổ nhiệm|điều động|luân chuyển|bàn|thành lập|tiến hành|không|chưa|phải|cần|muốn|biết|thấy|hiểu|lo|mừng|sớm|ngay|hiện|hứa|chịu|trở thành|trở lại|thôi|nguyện|xây dựng|nghiên cứu|đảm bảo|bảo đảm|thúc đẩy|tạo|đưa|gắn|mời|tuyên dương|trưng bày|đối thoại|chúc thọ|bế giảng|khai giảng|qua|như|cả|mọi|từng|hay|hoặc|rồi|lại|còn|ở|nay|xưa|ghi`.split(
    "|",
  ),
);

/** Of the stops, those that are nouns in the name of an office: "Trưởng ban Chỉ đạo". */
export const OFFICE_VERBS: ReadonlySet<string> = new Set(
  `kiểm tra|chỉ đạo|điều hành|thông tin|tổ chức|giám sát|tiếp|thẩm định|đại diện|phát động|tiếp nhận|thống kê|thông báo|tham gia|tổng hợp|phối hợp|kiến nghị|thực hiện|xây dựng|nghiên cứu|bảo đảm|xử lý`.split(
    "|",
  ),
);

/** What stands before such a noun. */
export const OFFICE_WORDS: ReadonlySet<string> = new Set(
  "ban phòng tổ vụ cục đoàn đội ủy viện trung tâm trưởng văn sở bộ khoa hội đồng".split(
    " ",
  ),
);

/** Compounds that begin like a stop and are none. */
export const NOT_STOPS: ReadonlySet<string> = new Set(
  `dự khuyết|dự án|dự báo|dự phòng|dự toán|dự thảo|giao thông|giao dịch|giao nhận|báo cáo viên|tiếp thị|tin học|làm việc|trong nước|trong sạch|có liên quan|mới nổi|thôn mới|đổi mới|đi lại|chỉ huy|về hưu|sinh viên|sinh học|sinh thái|sinh vật|cho vay|ra đa|xuống|nhân dân|nhân sự|nhân lực|nhân đạo|nhân quyền|nhân viên|theo dõi|ký sinh|tin lành|vào lớp|vì sự tiến bộ|tiếp công|quê hương|xin việc|sau đại học|trước tuổi|trên không|từ thiện|từ liêm|kể chuyện|trình độ|thăm dò|đọc sách|đi bộ|nhận thức|nhận dạng|nghe nhìn|liên hệ gia|bảo hiểm|bảo vệ|bảo tàng|bảo tồn|bảo trợ|bảo đảm|bảo dưỡng|thả nổi|đón tiếp viên|trao đổi chất|hỏi cung|mong đợi|do thái|đến từ`.split(
    "|",
  ),
);

/** Lower-case nouns that "và" joins inside the name of an office. */
export const JOINED_NOUNS: ReadonlySet<string> = new Set(
  `doanh nghiệp|phát triển|đào tạo|công nghệ|du lịch|thể thao|truyền thông|xã hội|môi trường|nông thôn|đầu tư|xây dựng|nhân dân|dạy nghề|bồi dưỡng|quản lý|chế biến|nhi đồng|thiếu nhi|ngân sách|dịch vụ|nhân văn|kiểm soát|chuyển giao|hợp tác|kinh doanh|sản xuất|chất lượng|tìm kiếm|giảm nghèo|an toàn|công tác|tổ chức|tham mưu|thương mại|hỗ trợ|tư vấn|đoàn thể|gia đình|trẻ em|kiểm tra|phòng chống|ứng dụng|việc làm|tôn giáo|bảo vệ|trật tự|y tế|giáo dục|khoa học|văn hóa|tư pháp|nhà nước`.split(
    "|",
  ),
);

/** Lower-case or capitalised words after which the next words are the name of a place or school. */
export const NAMED_AFTER: ReadonlySet<string> = new Set(
  "phường tnhh cp mtv cty thpt thcs đường".split(" "),
);

/** Words after a comma that go on with the name of an office: "Sở Văn hóa, Thể thao …". */
export const OFFICE_GOES_ON =
  /^(?:thể thao|thương binh|du lịch|thanh niên|thiếu niên|thanh thiếu|gia đình|lâm|thủy|thông tin|xã hội|môi trường|khoa học|kỹ thuật|công nghệ|công thương|tài nguyên|chống|tiết kiệm|giáo dục|nhi đồng|tuyên truyền|báo chí|phòng|vận tải|trật tự|cứu nạn|dân vận)(?!\p{L})/iu;
