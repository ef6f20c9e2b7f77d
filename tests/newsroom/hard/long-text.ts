import { randomFrom } from "../random-newsroom.ts";

const SUBJECTS = [
  "Chi bộ thôn Nà Khằm",
  "Hợp tác xã chè Tân Trào",
  "Tổ dân vận khối 9",
  "Trường tiểu học bán trú Pù Bin",
  "Trạm y tế xã Mường Lống",
  "Đội công trình thủy lợi số 3",
  "Ban quản lý rừng phòng hộ đầu nguồn",
  "Hội người cao tuổi phường Bến Thủy",
  "Phòng Kinh tế và Hạ tầng huyện",
  "Nhóm thợ đóng thuyền làng Trung Kiên",
  "Bưu điện văn hóa xã",
  "Tổ công nghệ số cộng đồng",
  "Đồn biên phòng cửa khẩu",
  "Câu lạc bộ ví, giặm Ngọc Sơn",
  "Mấy hộ nuôi tôm ở bãi ngang",
];
const DEEDS = [
  "đã họp bàn cách chia nước cho vụ hè thu",
  "kiểm lại từng mét kênh trước khi mở cống",
  "mở lớp dạy chữ buổi tối cho người đi làm rẫy về muộn",
  "vận động bà con hiến đất, dời rào để mở rộng mặt đường",
  "ghi sổ từng lượt khám, gửi kết quả về nhà qua điện thoại",
  "thử giống lúa ngắn ngày trên ba thửa ruộng trũng",
  "đưa sổ theo dõi nguồn gốc lên mạng để khách tự tra",
  "khôi phục bến đò cũ làm chỗ dừng chân cho khách",
  "trồng bù hơn bốn nghìn cây săng lẻ trên sườn đồi sạt lở",
  "thay toàn bộ bóng đèn đường bằng loại ít tốn điện",
  "công khai thu chi trên bảng tin đầu ngõ, tháng nào cũng vậy",
  "lập danh sách người già sống một mình để thay nhau ghé thăm",
];
const REASONS = [
  "vì năm nay mưa về sớm hơn lệ thường gần nửa tháng",
  "theo lời hứa tại cuộc tiếp xúc cử tri cuối năm ngoái",
  "sau khi so sánh cách làm của sáu xã lân cận",
  "bằng số tiền quyên góp được từ con em xa quê",
  "dù đường vào bản vẫn còn hai đoạn phải đi bộ",
  "trong khi chờ nguồn vốn của chương trình mục tiêu quốc gia",
  "với sự giúp đỡ của các thầy cô giáo đã nghỉ hưu",
  "để kịp trước ngày hội đại đoàn kết toàn dân",
];
const REMARKS = [
  "Việc nhỏ nhưng ai cũng thấy mình có phần trong đó.",
  "Người già trong bản bảo, ba mươi năm rồi mới lại đông vui như thế.",
  "Con số này cao hơn cùng kỳ năm trước 12,5%.",
  "“Làm được đến đâu, báo với dân đến đó”, ông trưởng thôn nói.",
  "Vẫn còn những hộ ngần ngại, và không ai trách họ.",
  "Sổ sách để ngay trên bàn, ai muốn xem thì mở.",
  "Cái khó là giữ được nếp ấy khi hết người nhắc.",
  "Ba tháng sau, đoàn kiểm tra trở lại và ghi nhận đúng như báo cáo.",
  "Chuyện tưởng xa xôi hóa ra bắt đầu từ một cuốn vở học trò.",
];

/** How many words Vietnamese writers count: syllables between spaces. */
export const wordsIn = (text: string) => text.trim().split(/\s+/).length;

/** An article of so many words with headings, of which no two paragraphs are alike. */
export function longText(words: number): string {
  const { pick, below } = randomFrom(words);
  const sentence = () =>
    `${pick(SUBJECTS)} ${pick(DEEDS)}, ${pick(REASONS)}. ${pick(REMARKS)}`;
  const parts: string[] = [];
  for (let count = 0; count < words;) {
    const isHeading = parts.length % 9 === 8;
    const part = isHeading
      ? `${parts.length % 27 === 26 ? "##" : "###"} ${pick(SUBJECTS)} sau ${below(900) + 2} ngày`
      : Array.from({ length: 3 }, sentence).join(" ");
    parts.push(part);
    count += wordsIn(part);
  }
  return parts.join("\n\n");
}
