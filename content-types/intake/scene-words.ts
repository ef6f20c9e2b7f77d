/** Openings that only captions have: they name a picture, not a fact. */
export const SCENE_OPENINGS =
  /^(?:toàn cảnh|quang cảnh|khung cảnh|phối cảnh|một góc|một cảnh|hình ảnh (?:tại|buổi|của|trong)|một số hình ảnh (?:tại|trong)|cảnh (?:tượng|trong|buổi)|bức ảnh|trong ảnh|ảnh (?:trên|dưới|trái|phải|chụp))(?!\p{L})/iu;

/** Groups of people as pictures show them. */
export const GROUPS_IN_PICTURES =
  /^(?:các (?:đại biểu|đồng chí|vị đại biểu|thành viên|tác giả|đội|em|lãnh đạo|nghệ sĩ|diễn viên|chiến sĩ|cơ quan|vận động viên|thầy cô|bác sĩ|cô giáo|đơn vị|cháu|già làng|bạn trẻ|hộ dân)|đại biểu|đoàn (?:chủ tịch|thư ký|công tác|đại biểu|kiểm tra|giám sát|viên)|chủ tọa|chủ toạ|lãnh đạo|đông đảo|người dân|bà con|nhân dân|cán bộ|chiến sĩ|bộ đội|lực lượng|học sinh|sinh viên|học viên|ngư dân|chị em|bà con|các hộ|thành viên|phóng viên|nghệ sĩ|vận động viên|kỹ sư|giáo viên|thanh niên|hội viên|phụ nữ|công nhân|nông dân|ban (?:chấp hành|tổ chức|giám khảo|thường vụ)|cử tri|du khách|thường trực|đảng viên|tiết mục|y, bác sĩ|bác sĩ|đại diện|tập thể|hàng (?:trăm|nghìn|ngàn)|công an|tổ công tác|đội)(?!\p{L})/iu;

/** What people are seen doing at meetings. */
export const VISIBLE_ACTIONS =
  /(?<!\p{L})(?:(?:trực tiếp )?phát biểu|báo cáo|trình bày|kết luận|tham luận|trao|tặng|chia sẻ|trao đổi|điều hành|công bố|thăm|kiểm tra|chúc mừng|dâng|thắp|cắt băng|nhấn nút|bấm nút|khai mạc|bế mạc|giới thiệu|thảo luận|đọc|ký|bắt tay|tiếp|chụp|tham quan|làm việc|động viên|gắn|trả lời|hướng dẫn|quán triệt|chứng kiến|bỏ phiếu|biểu quyết|đón|truyền đạt|ra mắt|biểu diễn|nhận|thu hoạch|khảo sát|tuần tra|tập luyện|học tập|chăm sóc|theo dõi|xem|thực hiện|diễu hành|đóng góp ý kiến|nêu ý kiến|cho ý kiến|tọa đàm|vận hành|sản xuất|ủng hộ|khởi công|khánh thành|gặp gỡ|nghe|phát dọn|phát|trồng|gặt|cấy|tưới|khám|tiêm|chở|vận chuyển|bốc|lắp|sửa|may|dệt|nấu|bán|mua|tập|thi|chạy|múa|hát|vui|xếp hàng|phân loại|đóng gói|đánh bắt|chơi)(?!\p{L})/iu;

/** Being there: seen in pictures, but reported in sentences as often. */
export const ATTENDANCE =
  /(?<!\p{L})(?:chủ trì|dự|tham dự|tham gia|có mặt|cùng dự)(?!\p{L})/iu;

/** Ceremonies that are pictured rather than told. */
export const CEREMONIES =
  /(?<!\p{L})(?:chào cờ|mặc niệm|dâng hương|dâng hoa|lưu niệm|bỏ phiếu|biểu quyết|cắt băng|ra mắt|văn nghệ|tặng hoa|thắp hương|nhấn nút|hát quốc ca)(?!\p{L})/iu;

/** Words of telling and judging, which captions do without. */
export const NARRATION =
  /(?<!\p{L})(?:đã|sẽ|cũng|cần|phải|rằng|cho biết|cho rằng|nhấn mạnh|khẳng định|đề nghị|yêu cầu|nhờ|vì|nên|nhưng|tuy nhiên|trong đó|góp phần|nhằm|theo đó|đạt|tăng|giảm|chưa|không|hiện nay|hiện có|gồm|bao gồm)(?!\p{L})/iu;
