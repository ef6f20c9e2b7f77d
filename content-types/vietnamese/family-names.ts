/** Family names, those of the larger ethnic groups included, as they begin a written name. */
export const FAMILY_NAMES: ReadonlySet<string> = new Set(
  `Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào
  Đinh Đoàn Lâm Mai Trịnh Trương Tô Hà Tạ Thái Cao Chu Châu Quách Tống Vương
  Lương Lưu Phùng Tăng Triệu Kiều Đậu Thân Từ Bạch Cù Cung Diệp Doãn Đàm Đồng
  Đường Giang Giáp Khổng Khuất Kim La Lại Lục Mạc Mạnh Ninh Nghiêm Ông Phí Phó
  Quan Sầm Thạch Thẩm Tiêu Tôn Tào Ứng Văn Viên Vi Biện Bành Bế Cát Chế Chử
  Cấn Dư Hầu Hứa Khúc Liễu Lò Lô Lữ Lường Ma Mẫn Mùa Nông Nhữ Nhâm Ngụy Ngân
  Phương Quản Sùng Thào Tòng Trà Triệu Trang Tưởng Uông Vàng Vừ Xồng Hạng Giàng
  Quàng Cầm Cà Bàn Chẩu Chảo Lầu Lù Lồ Hờ Cứ Vì Và Kha Moong Cụt Danh Điểu Rơ
  Siu Kpă Ksor Nay Hồng Lãnh Lỷ Mã Mông Nùng Hoa Hồi Thiều Thiệu Đới Đổng Âu
  An Ân Bá Cái Cam Chung Công Đan Đắc Đăng Điền Đôn Hàn Hầu Khương Kha Lộ Lỗ
  Mộc Ngọ Ngọc Nguỵ Phú Sái Sơn Sử Tần Thi Thích Tiết Tiền Trác Tuấn Viết Võ
  Vưu Xa Yên Ứng Quế Bang Trầm Chương Hạ Hoắc Bốc Bồ Cồ Đái Đồ Khiếu Khâu Lăng
  Linh Lều Mang Mầu Ngạc Nhan Ôn Phạn Phù Sa Thang Thôi Thành Tôn Trưng Ty Vòng`
    .split(/\s+/)
    .filter(Boolean),
);

/** Family names that are seldom anything else: enough to know a name without other signs. */
export const SURE_FAMILY_NAMES: ReadonlySet<string> = new Set(
  `Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh
  Trịnh Trương Tô Tạ Chu Quách Tống Vương Lương Lưu Phùng Đậu Doãn Đàm Phí Khuất
  Nghiêm Lò Lô Lữ Vừ Xồng Giàng Quàng Sùng Thào Hà Đào Đoàn Lâm Mai Thái Cao
  Châu Tăng Kiều Hứa Hạng`
    .split(/\s+/)
    .filter(Boolean),
);
