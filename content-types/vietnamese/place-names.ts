/** Names of provinces and other places that look like names of persons. */
export const PERSON_LIKE_PLACES: ReadonlySet<string> = new Set(
  `Hà Nội|Hà Tĩnh|Hà Giang|Hà Nam|Hà Tây|Hà Đông|Hà Bắc|Hà Tiên|Hà Lan|Thái Bình|Thái Nguyên|Thái Lan
  Cao Bằng|Lâm Đồng|Lâm Thao|Mai Châu|Mai Sơn|Châu Đốc|Châu Âu|Châu Á|Châu Phi|Châu Thành|An Giang
  Kim Sơn|Kim Bảng|Kim Động|Kim Thành|Sơn La|Sơn Tây|Sơn Trà|Vi Xuyên|Văn Lâm|Văn Giang|Văn Yên|Văn Bàn
  Văn Chấn|Văn Lãng|Văn Quan|Phú Thọ|Phú Yên|Phú Quốc|Phú Xuyên|Phú Bình|Phú Lương|Phú Vang|Đồng Nai
  Đồng Tháp|Đồng Hới|Đồng Hỷ|Đồng Xoài|Đồng Văn|Lê Chân|Hoàng Mai|Hoàng Sa|Hoàng Su Phì|Trường Sa
  Phan Thiết|Phan Rang|Ninh Bình|Ninh Thuận|Ninh Giang|Ninh Kiều|Giang Tây|Lai Châu|Lương Sơn|Lương Tài
  Lý Sơn|Lý Nhân|Vũ Quang|Vũ Thư|Đô Lương|Ngô Quyền|Dương Minh Châu|Mạc Tư Khoa|Triều Tiên|Quan Hóa
  Quan Sơn|Tân An|Lào Cai|Yên Bái|Yên Thành|Yên Định|Yên Mỹ|Yên Phong|Yên Dũng|Hồng Lĩnh|Hồng Bàng
  Hồng Ngự|Hồng Kông|Hòa Bình|Hạ Long|Hàn Quốc|Công Tum|Lục Nam|Lục Ngạn|Lục Yên|Tiên Du|Từ Sơn|Từ Liêm
  Hoa Lư|Hoa Kỳ|Đan Phượng|Đống Đa|Bá Thước|Cát Bà|Cát Hải|Cam Ranh|Cam Lộ|Cam Lâm|Trà Vinh|Trà My
  Trà Bồng|Vương quốc Anh|Đinh Lập|Đoàn Hùng|Thạch Hà|Thạch Thành|Thạch Thất|Từ Hồ|Mường Lát|Ngọc Hồi
  Ngọc Lặc|Nông Cống|Thành Vinh|Thành Đoàn|Thành Ủy|Phương Tây|Phương Đông|Quản Bạ|Sa Pa|Sa Đéc|Sa Thầy
  Hồ Gươm|Hồ Tây|Hồ Hoàn Kiếm|Hồ Ba Bể|Phú Ninh|An Khê|An Biên|An Lão|Bắc Trung Bộ|Tiền Giang|Điện Biên`
    .split(/[|\n]/)
    .map((name) => name.trim())
    .filter(Boolean),
);

/** The provinces and cities, before and after the mergers of 2025, as two-word keys. */
export const PROVINCES: ReadonlySet<string> = new Set(
  `An Giang|Bà Rịa|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước|Bình Thuận|Cà Mau|Cao Bằng|Cần Thơ|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thanh Hoá|Thừa Thiên|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Vũng Tàu|Yên Bái|Hoà Bình|Khánh Hoà`.split(
    "|",
  ),
);
