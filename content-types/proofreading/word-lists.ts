/** Loan words that are written as one word and come apart into Vietnamese syllables. */
export const LOAN_WORDS: ReadonlySet<string> = new Set(
  `ôtô môtô êđê bana giarai xơđăng cơho mơnông pacô chămpa xêri axít cácbon cácbonic rađa rađiô vácxin vắcxin mítting mítinh
  cátsê ápphích tuốcbin ximăng bêtông côngtenơ lôgic lôgíc sơmi xilanh pôpơlin rôbốt rôbôt kilôgam mêga áptômát catalô
  panô pôlyme sôcôla cômpa viôlông xêmina hécta hécto ôlympic vônfram vitamin prôtêin glucôzơ xăngđan bêrê rumba
  tăngô pianô canô xẩmxoan êkíp blốc mêtan êtanol ôxy ôxi hyđrô hiđrô nitơ phốtpho phốtphát nitrát sunphát amôniắc
  đôla đôlômít măngđôlin ôkê batôn băngrôn búpbê cúplơ đăngten cacao càphê xàphòng sanđan valy lavabô sêvrê tôtem
  ăngten ăngghen mácxít lêninnít đácuyn bécgiê đăcnông đăklăk buônmathuột plâycu bahnar bơhnar xtiêng kơnia rôngao
  đêmô ácsimét niutơn ápganixtan ấnđộ camêra vidêô ôliu ápsan mátxcơva lêningrát bôlivia chilê pêru áchentina
  ôxtrâylia xinhgapo inđônêxia malaixia thuỵđiển mêhicô êtiôpia nigiêria êlizabét côlômbia vênêzuêla côoét
  bôxít manhêtít đôping tàuhủ xíchlô xilô mônô cađimi mangan asen crôm niken xêlen brôm iốt`
    .split(/\s+/)
    .map((word) => word.toLowerCase()),
);

/** Frequent misspellings of whole phrases, lower case, and what is meant. */
export const MISSPELLINGS: readonly (readonly [string, string])[] = [
  ["khăng định", "khẳng định"],
  ["khằng định", "khẳng định"],
  ["vị thể", "vị thế"],
  ["cơ sơ", "cơ sở"],
  ["phản án toàn diện", "phản ánh toàn diện"],
  ["phán ánh", "phản ánh"],
  ["sát nhập", "sáp nhập"],
  ["chuẩn đoán", "chẩn đoán"],
  ["bổ xung", "bổ sung"],
  ["xuất xắc", "xuất sắc"],
  ["suất sắc", "xuất sắc"],
  ["thăm quan", "tham quan"],
  ["chỉnh chu", "chỉn chu"],
  ["cọ sát", "cọ xát"],
  ["sử lý", "xử lý"],
  ["sử lí", "xử lí"],
  ["xử dụng", "sử dụng"],
  ["sơ xuất", "sơ suất"],
  ["giành dụm", "dành dụm"],
  ["chia xẻ", "chia sẻ"],
  ["chẩn bị", "chuẩn bị"],
  ["chuẩn bi", "chuẩn bị"],
  ["dử dụng", "sử dụng"],
  ["nghành", "ngành"],
  ["nghiêm trong", "nghiêm trọng"],
  ["lảnh đạo", "lãnh đạo"],
  ["lãnh đao", "lãnh đạo"],
  ["cán bô", "cán bộ"],
  ["đảng uỷ viện", "đảng uỷ viên"],
  ["kỹ cương", "kỷ cương"],
  ["kỷ thuật", "kỹ thuật"],
  ["kĩ niệm", "kỷ niệm"],
  ["kỹ niệm", "kỷ niệm"],
  ["kỹ luật", "kỷ luật"],
  ["tỷ mỷ", "tỉ mỉ"],
  ["trãi qua", "trải qua"],
  ["đễ", "để"],
  ["củng như", "cũng như"],
  ["củng cố gắng", "cũng cố gắng"],
  ["nổ lực", "nỗ lực"],
  ["hổ trợ", "hỗ trợ"],
  ["mỡ rộng", "mở rộng"],
  ["bảo đãm", "bảo đảm"],
  ["đãm bảo", "đảm bảo"],
  ["giử vững", "giữ vững"],
  ["gìn giử", "gìn giữ"],
  ["sữa đổi", "sửa đổi"],
  ["sữa chữa", "sửa chữa"],
  ["chử ký", "chữ ký"],
  ["nâng cao chất lương", "nâng cao chất lượng"],
];

/** Words that are doubled on purpose although their tone does not change. */
export const REDUPLICATIONS: ReadonlySet<string> = new Set(
  `luôn xa người ngày đêm đời nhà nơi xanh vàng đỏ hồng tím trắng xinh cao dài lâu sâu gần ngon hay nhanh chậm mãi dần vừa cùng
  thường từ đều chỉ rất nhiều ít ào ầm rào chiều sáng tối hàng từng năm tháng giờ phút lần lớp ai đâu gì nào song oang vang rưng
  khà hà hí rì lóc róc tích khúc lung nho con kìa kia đây này khang khăng lăng trùng hao rưng hây râm xôn vù vèo tít mơn hừng hầm ầm ì lù chang
  răm phăng phơi lâng lồ nghi đinh rười hằng sừng sững lừ thoang thẳng đăm đùng thình sù ngay nhẹ quen là kha
  ba bà bố mẹ chú bé bồng bềnh hì ha hề ô à ừ vâng dạ thôi đi nữa sớm muộn bước tay mặt vòng khăn trang dòng tầng chùm mùa
  đủ gật lắc đường ngõ thôn bản xóm phố lô cây hoa lá đoàn khu ngành chốn lớp tuần canh chồng cánh nét trập điệp`.split(
    /\s+/,
  ),
);
