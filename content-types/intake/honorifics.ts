/** Forms of address, degrees and ranks before a name, lower case, tones in the old place. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  `đồng chí|đ/c|đc|ông|bà|anh|chị|cụ|thầy|cô|cô giáo|thầy giáo|cha|cố|ngài|bạn|em|cháu
  bác sĩ|bác sỹ|kỹ sư|giáo sư|phó giáo sư|tiến sĩ|tiến sỹ|thạc sĩ|thạc sỹ|cử nhân|luật sư|nhà báo|nhà văn|nhà thơ|nhạc sĩ|nhạc sỹ|họa sĩ|nghệ sĩ|nghệ sỹ|nghệ sĩ ưu tú|nghệ sĩ nhân dân|nghệ nhân|nghệ nhân ưu tú|nghệ nhân nhân dân|nhà giáo|nhà giáo ưu tú|nhà giáo nhân dân|nhà nghiên cứu|dược sĩ|kiến trúc sư|thầy thuốc nhân dân|thầy thuốc ưu tú|doanh nhân|đạo diễn|biên đạo
  gs|pgs|ts|ths|tskh|gs.ts|pgs.ts|gs.tskh|gs.vs|ths.bs|ts.bs|bs|bscki|bsckii|bsck1|bsck2|bscki.|ks|cn|ds|kts|ls|nsưt|nsnd|nsut|ngưt|ngnd|ttưt|ttnd|pgs.ts.bs|gs-ts|pgs-ts|ts-bs
  đại tướng|thượng tướng|trung tướng|thiếu tướng|đại tá|thượng tá|trung tá|thiếu tá|đại úy|thượng úy|trung úy|thiếu úy|đô đốc|phó đô đốc|chuẩn đô đốc|thượng sĩ|trung sĩ|hạ sĩ|binh nhất|liệt sĩ|chuẩn tướng
  hòa thượng|thượng tọa|đại đức|ni sư|ni trưởng|sư cô|sư thầy|linh mục|giám mục|tổng giám mục|hồng y|mục sư|tỳ kheo|thích nữ|già làng|anh hùng lao động|anh hùng lực lượng vũ trang nhân dân|anh hùng|mẹ việt nam anh hùng|mẹ`
    .split(/[|\n]/)
    .map((unit) => unit.trim())
    .filter(Boolean),
);

/** Forms of address for anybody: beside them a person without an office is no official. */
export const EVERYDAY: ReadonlySet<string> = new Set(
  "ông|bà|anh|chị|cụ|thầy|cô|cô giáo|thầy giáo|cha|cố|ngài|bạn|em|cháu|mẹ|liệt sĩ|già làng|bác sĩ|bác sỹ|nghệ nhân|nghệ sĩ|nhà báo|nhà văn|nhà thơ|luật sư|kỹ sư|doanh nhân|nhạc sĩ|họa sĩ".split(
    "|",
  ),
);
