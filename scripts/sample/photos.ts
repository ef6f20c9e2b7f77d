import type { DocumentOf } from "@toa-soan/content-types/content-types";

import type { DrawingName } from "./drawings.ts";

/** A photo of the sample: the picture is drawn, and all else is as an editor fills it in. */
interface PlainPhoto extends Partial<
  Omit<DocumentOf["photo"], "documentId" | "image">
> {
  caption: string;
  /** `null`: a photo whose picture has not come in yet. */
  drawing: DrawingName | null;
}

const illustration = (
  drawing: DrawingName | null,
  caption: string,
  altText: string,
  event: string | null = null,
): PlainPhoto => ({
  drawing,
  caption,
  altText,
  event,
  credit: "Minh họa: Tòa Soạn",
  isIllustrative: true,
  takenOn: null,
  people: [],
});

const awaited = (caption: string, event: string): PlainPhoto => ({
  ...illustration(null, caption, "", event),
  altText: null,
});

/** Photos by their keys. */
export const photos = {
  "toa-dam-hoi-truong": illustration(
    "hoi-truong",
    "Minh họa mẫu cho buổi tọa đàm chiều 19/9/2022: một hội trường trước giờ khai mạc.",
    "Hình vẽ sân khấu có rèm đỏ, cờ đỏ hai bên, ngôi sao vàng ở giữa; phía dưới là bốn hàng ghế trống màu xanh.",
    "toa-dam-68-nam",
  ),
  "toa-dam-ban-tron": illustration(
    "ban-tron",
    "Minh họa mẫu: bàn tọa đàm với bảy bộ tài liệu, không phải cảnh chụp tại chỗ.",
    "Hình vẽ một bàn bầu dục màu nâu, trên bàn có lọ hoa và bảy tập giấy, quanh bàn là ghế trống, sau lưng có ba cửa sổ.",
    "toa-dam-68-nam",
  ),
  "toa-dam-buc-phat-bieu": illustration(
    "buc-phat-bieu",
    "Minh họa mẫu cho phần báo cáo những việc nổi bật của Đảng bộ Khối.",
    "Hình vẽ bục phát biểu bằng gỗ có ngôi sao vàng và micrô, hai chậu hoa hai bên, màn hình treo tường vẽ biểu đồ cột.",
    "toa-dam-68-nam",
  ),
  "toa-dam-micro": illustration(
    "micro",
    "Minh họa mẫu cho phần trao đổi của các đại biểu.",
    "Hình vẽ đứng: một chiếc micrô kiểu cổ màu xanh thẫm trên nền tròn màu kem, tia sáng tỏa ra trên nền đỏ.",
    "toa-dam-68-nam",
  ),
  "toa-dam-lich": illustration(
    "lich",
    "Minh họa mẫu: tờ lịch nhắc Ngày truyền thống 22/9.",
    "Hình vẽ một tờ lịch bàn đầu đỏ, một ô màu vàng được khoanh tròn và đánh dấu.",
    "toa-dam-68-nam",
  ),
  "toa-dam-ke-luu-tru": illustration(
    "ke-luu-tru",
    "Minh họa mẫu cho chặng đường 68 năm: kệ hồ sơ lưu trữ.",
    "Hình vẽ kệ gỗ chín ngăn đầy cặp hồ sơ nhiều màu và hộp giấy, một chiếc thang vàng dựa bên phải.",
    "toa-dam-68-nam",
  ),
  "hoi-nghi-van-ban": illustration(
    "van-ban",
    "Minh họa mẫu cho dự thảo nghị quyết được bàn tại hội nghị lần thứ ba.",
    "Hình vẽ một tập văn bản có dòng số được tô vàng, dấu tròn đỏ ở góc, bên cạnh là một con dấu cán đỏ.",
    "hoi-nghi-lan-thu-ba",
  ),
  "hoi-nghi-so-tay": illustration(
    "so-tay",
    "Minh họa mẫu: rõ việc, rõ người, rõ thời gian trong một cuốn sổ tay.",
    "Hình vẽ cuốn sổ bìa đỏ mở đôi, trang phải có bốn ô việc, ba ô đã đánh dấu; bên dưới là cây bút.",
    "hoi-nghi-lan-thu-ba",
  ),
  "dai-hoi-hoi-truong": illustration(
    "hoi-truong",
    "Minh họa mẫu cho phiên khai mạc Đại hội lần thứ XX, không phải ảnh chụp đại hội.",
    "Hình vẽ hội trường nhìn từ cuối phòng: các hàng ghế trống hướng lên sân khấu có bục phát biểu và cờ đỏ.",
    "dai-hoi-lan-thu-xx",
  ),
  "dai-hoi-cho-anh": awaited(
    "Ảnh toàn cảnh đại hội sẽ được bổ sung khi có tư liệu.",
    "dai-hoi-lan-thu-xx",
  ),
  "hoi-thao-ban-tron": illustration(
    "ban-tron",
    "Minh họa mẫu cho hội thảo chiều 03/11/2023.",
    "Hình vẽ phòng họp sáng có ba cửa sổ nhìn ra đồi, chín chiếc ghế quanh một bàn bầu dục đặt hoa.",
    "hoi-thao-doi-moi-to-chuc-dang",
  ),
  "hoi-thao-cho-anh": awaited(
    "Ảnh phần thảo luận sẽ được bổ sung khi có tư liệu.",
    "hoi-thao-doi-moi-to-chuc-dang",
  ),
  "hoi-nghi-trung-uong-tru-so": illustration(
    "tru-so",
    "Minh họa mẫu: một trụ sở cơ quan, không vẽ theo công trình có thật.",
    "Hình vẽ tòa nhà hai tầng có mặt tiền bốn cột, mái tam giác cắm cờ đỏ sao vàng, cây xanh hai bên lối vào.",
    "hoi-nghi-khoi-trung-uong",
  ),
  "kinh-lup-ho-so": illustration(
    "kinh-lup",
    "Soi lại một trang hồ sơ: chức danh nào cũng cần bài làm chứng.",
    "Hình vẽ kính lúp phóng to ba dòng chữ của một văn bản có dấu đỏ, dòng giữa được tô đỏ.",
  ),
  "dien-thoai-nguon-tin": illustration(
    "dien-thoai",
    "Nguồn tin RSS đưa bài mới về điện thoại.",
    "Hình vẽ điện thoại hiện bốn mục tin có ảnh nhỏ; bên cạnh là biểu tượng RSS màu vàng với ba vạch cong.",
  ),
  "to-bao-tren-ban": illustration(
    "ban-viet",
    "Đọc kỹ tên báo, tên người viết và ngày đăng trước khi tin.",
    "Hình vẽ mặt bàn gỗ nhìn từ trên: tờ báo, cặp kính, tách cà phê, sổ tay và bút chì đỏ.",
  ),
  "may-in-bao-dem": illustration(
    "may-in-bao",
    "Máy in chạy rồi thì không gọi tờ báo về được; báo mạng sửa được, nên càng phải nói rõ đã sửa gì.",
    "Hình vẽ máy in báo với năm trục lăn vàng đỏ, dải giấy trắng chạy qua và chồng báo ở đầu ra.",
  ),
  "van-ban-va-con-dau": illustration(
    "van-ban",
    "Dòng số và ký hiệu nằm dưới tên cơ quan, ở góc trái trang đầu.",
    "Hình vẽ trang đầu một văn bản, ô số ký hiệu bên trái được tô vàng, dấu tròn đỏ phía dưới.",
  ),
  "hop-thu-toa-soan": illustration(
    "hop-thu",
    "Thư bạn đọc vẫn là nguồn tin quý nhất của tờ báo.",
    "Hình vẽ hộp thư đỏ trên cột gỗ, cờ vàng dựng lên, một phong thư trắng đang bay tới.",
  ),
  "may-anh-phong-vien": illustration(
    "may-anh",
    "Máy ảnh ghi được khoảnh khắc, còn ai và khi nào thì phải tự chép.",
    "Hình vẽ chiếc máy ảnh màu xanh đen nhìn thẳng, ống kính lớn viền trắng, dây đeo nâu hai bên.",
  ),
  "buc-phat-bieu-nghi-thuc": illustration(
    "buc-phat-bieu",
    "Người bước lên bục hôm nay giữ chức vụ gì hôm nay?",
    "Hình vẽ một bục gỗ trống giữa hai chậu hoa, trên tường là màn hình có năm cột, cột cuối cao nhất màu vàng.",
  ),
  "man-hinh-chu-lon": illustration(
    "chu-lon",
    "Cùng một chữ, hai cỡ; cùng một bài, đọc bằng mắt hay bằng tai.",
    "Hình vẽ màn hình máy tính với một chữ A lớn, một chữ A nhỏ và thanh kéo; bên phải là chiếc loa đỏ phát âm thanh.",
  ),
  "may-in-van-phong": illustration(
    "may-in",
    "Một tờ A4 là đủ cho phần lớn các bài.",
    "Hình vẽ máy in để bàn màu xanh, giấy trắng ở khay trên, tờ báo vừa in ra ở khay dưới.",
  ),
  "micro-ban-doc": illustration(
    "micro",
    "Ý kiến bạn đọc: ai cũng có lượt nói.",
    "Hình vẽ micrô đứng trong vòng tròn viền vàng, nền đỏ có những tia sáng.",
  ),
  "to-lich-ban": illustration(
    "lich",
    "Một ô trên lịch, nhiều bài trên báo.",
    "Hình vẽ lịch tháng với các ô xanh nhạt, bốn ô có chấm tròn, một ô vàng được khoanh đỏ.",
  ),
  "ban-soi-anh": illustration(
    "ban-anh",
    "Chọn ảnh, và chọn cả người để ghi công.",
    "Hình vẽ sáu tấm ảnh bày trên nền tối gồm núi, nhà, hoa, đồng, cờ, thuyền; một kính lúp vàng đặt ở giữa.",
  ),
  "dong-lua-chieu": illustration(
    "dong-lua",
    "Phong cảnh vẽ bằng máy, không theo nơi có thật.",
    "Hình vẽ ruộng lúa xanh nhiều lớp, dòng suối uốn quanh, hai mái nhà đỏ và dãy núi dưới mặt trời vàng.",
  ),
  "bang-phan-viec": illustration(
    "bang-viec",
    "Bảng phân việc của một buổi chiều.",
    "Hình vẽ bảng gỗ chia bốn cột màu, ghim chín mảnh giấy việc, góc phải có đồng hồ chỉ bốn giờ.",
  ),
  "dong-ho-so-la-ma": illustration(
    "dong-ho",
    "Mặt đồng hồ ghi IIII ở vị trí số 4.",
    "Hình vẽ mặt đồng hồ tròn với các số La Mã, kim giờ đen, kim phút đỏ, viền vàng trên nền xanh.",
  ),
  "nam-con-chu": illustration(
    "con-chu",
    "Một chữ o dưới năm dấu thanh: huyền, sắc, hỏi, ngã, nặng.",
    "Hình vẽ năm con chữ in đứng thành hàng, mỗi con một màu, khắc chữ o với một dấu thanh.",
  ),
  "so-do-cac-cap": illustration(
    "so-do",
    "Ba tầng của một sơ đồ tổ chức.",
    "Hình vẽ sơ đồ cây: một ô đỏ trên cùng, ba ô xanh ở giữa, sáu ô trắng phía dưới, nối bằng đường kẻ.",
  ),
  "so-tay-phong-vien": illustration(
    "so-tay",
    "Sổ tay phóng viên: tên người kể chuyện nằm ở trang khác.",
    "Hình vẽ sổ bìa đỏ mở trên nền xanh lá, trang trái là dòng kẻ trống, trang phải là danh sách việc.",
  ),
  "ke-bao-dong-tap": illustration(
    "ke-luu-tru",
    "Báo đóng tập theo tháng, cách lưu trữ chưa bao giờ cũ.",
    "Hình vẽ ba tầng kệ với các cặp hồ sơ đỏ, kem, xanh, vàng xếp theo từng ngăn, cạnh thang leo.",
  ),
  "tru-so-co-quan": illustration(
    "tru-so",
    "Biển tên có thể đổi, ngày tháng trong bài thì không.",
    "Hình vẽ một trụ sở màu kem dưới trời xanh có mây, thảm cỏ phía trước và lối đi vào cửa chính.",
  ),
  "anh-cua-ban-nhap": illustration(
    "co-xanh",
    "Con cò xanh của bản nháp, không bao giờ được lên trang.",
    "Hình vẽ con cò xanh đứng hai chân trong nước lúc hoàng hôn, bên phải là khóm cỏ nến.",
  ),
  "thu-vien-hoi-truong": {
    ...illustration(
      "hoi-truong",
      "Minh họa trong thư viện ảnh, chưa bài nào dùng.",
      "Hình vẽ hội trường trống, rèm đỏ kéo sang hai bên sân khấu.",
    ),
    isPublic: true,
  },
} satisfies Record<string, PlainPhoto>;
