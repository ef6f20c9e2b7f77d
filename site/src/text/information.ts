/** Words of the pages about the paper and its site. Longer texts are Markdown. */
export const aboutText = {
  title: "Giới thiệu",
  description: (site: string) =>
    `${site}: cơ quan chủ quản, giấy phép, người chịu trách nhiệm và địa chỉ tòa soạn.`,
  imprint: "Thông tin tòa soạn",
  name: "Tên báo",
  owner: "Cơ quan chủ quản",
  licence: "Giấy phép",
  responsible: "Chịu trách nhiệm nội dung",
  address: "Tòa soạn",
  phone: "Điện thoại",
  email: "Email",
  reuse: "Dùng lại bài và ảnh",
  reuseBody: (
    site: string,
  ) => `Muốn đăng lại bài, xin giữ đúng nội dung, ghi rõ nguồn “Theo ${site}” và dẫn đường dẫn về bài gốc. Nút “Chép bài để đăng lại” ở mỗi bài chép sẵn phần chữ kèm nguồn và địa chỉ bài.

Ảnh là của người hoặc cơ quan ghi tên dưới ảnh. Trước khi dùng ảnh, xin [hỏi tòa soạn](/lien-he/), và giữ tên tác giả khi đăng.`,
} as const;

export const contactText = {
  title: "Liên hệ",
  description: (site: string) =>
    `Địa chỉ, điện thoại, email của ${site}; cách gửi tin, bài, ảnh và báo chỗ sai.`,
  body: (email: string | null) => `## Gửi tin, bài, ảnh

Mời bạn gửi ${email ? `về [${email}](mailto:${email})` : "về tòa soạn"}, kèm họ tên và số điện thoại để tòa soạn hỏi lại khi cần. Với ảnh, xin ghi ai, làm gì, ở đâu, khi nào và ai là người chụp.

## Báo chỗ sai

Bạn thấy bài có chỗ sai, xin cho tòa soạn biết địa chỉ bài, chỗ sai và căn cứ. Sai thì tòa soạn sửa và ghi rõ ở đầu bài; mọi lần đính chính đều được lưu ở trang [Đính chính](/dinh-chinh/).

## Góp ý về một bài

Dưới mỗi bài có nhận góp ý là ô gửi ý kiến. Ý kiến được biên tập viên đọc trước khi hiện.`,
} as const;

export const privacyText = {
  title: "Quyền riêng tư",
  description: (site: string) =>
    `${site} biết gì và không biết gì về bạn đọc: không cookie, không theo dõi, không bên thứ ba.`,
  body: (email: string | null) => `Bạn đọc báo ở đây mà không ai theo dõi.

## Trang báo không làm gì

- Không đặt cookie.
- Không dùng công cụ đếm, phân tích hay quảng cáo của bên nào.
- Không tải gì từ máy chủ khác: chữ, ảnh, mã lệnh đều từ chính trang báo.
- Không lập hồ sơ bạn đọc, không biết bạn đã đọc những bài nào.

## Điều gì ở lại trong máy của bạn

Cỡ chữ và nền sáng, tối bạn chọn, cùng việc phông chữ của báo đã tải xong, được trình duyệt nhớ ngay trong máy và không gửi đi đâu. Xóa dữ liệu trang web trong trình duyệt là mất.

Tìm kiếm cũng chạy trong trình duyệt, không nhờ dịch vụ nào khác.

## Điều gì đến máy chủ

Như mọi trang web, máy chủ nhận địa chỉ mạng (IP) của bạn để trả trang về. Nơi đặt máy chủ có thể ghi nhật ký truy cập để bảo đảm an toàn; trong đó có địa chỉ các trang đã mở, kể cả trang kết quả tìm kiếm với từ cần tìm. Tòa soạn không dùng nhật ký ấy để tìm hiểu về bạn đọc.

Khi bạn gửi ý kiến dưới một bài, tòa soạn lưu tên bạn ghi, lời bạn viết và giờ gửi. Tên và lời chỉ hiện ra khi biên tập viên duyệt. Địa chỉ mạng chỉ được giữ trong bộ nhớ một lúc để chặn việc gửi liên tiếp, không được lưu lại.

## Quyền của bạn

Bạn có thể hỏi tòa soạn đang giữ gì của mình, xin sửa hoặc xóa ý kiến đã gửi${email ? `: viết về [${email}](mailto:${email})` : ""}. Người được nhắc đến trong bài thấy thông tin về mình sai có thể đề nghị [đính chính](/dinh-chinh/).`,
} as const;

export const accessibilityText = {
  title: "Khả năng tiếp cận",
  description: (site: string) =>
    `${site} giúp người khiếm thị, người cao tuổi và người dùng bàn phím đọc báo ra sao, còn thiếu gì.`,
  body: (
    email: string | null,
  ) => `Ai cũng phải đọc được báo: người khiếm thị, người mắt kém, người run tay, người chỉ dùng bàn phím, người đọc trên điện thoại rẻ với đường truyền chậm. Trang này theo chuẩn WCAG\u00a02.2 mức AA.

## Bạn có thể

- Đọc và nghe bằng trình đọc màn hình: trang khai báo tiếng Việt, có tiêu đề theo thứ bậc và lối nhảy thẳng đến nội dung.
- Đi khắp trang chỉ bằng bàn phím; chỗ đang đứng luôn được viền rõ.
- Phóng chữ đến 400% mà không phải cuộn ngang; chọn cỡ chữ lớn hơn ngay trên trang.
- Đọc trên nền sáng hoặc nền tối, theo máy hoặc theo ý mình. Màu chữ và nền đủ tương phản ở cả hai.
- Đọc mọi bài khi không có JavaScript, và in ra giấy gọn gàng.
- Tắt chuyển động: trang theo cài đặt “giảm chuyển động” của máy.

## Còn thiếu

- Không phải ảnh nào cũng có lời mô tả riêng; khi thiếu, bạn vẫn có chú thích.
- Tệp văn bản tải về do nơi ban hành soạn, có tệp là bản quét nên trình đọc màn hình không đọc được.
- Nút “Nghe” chỉ hiện khi máy của bạn có giọng tiếng Việt.
- Chưa có tổ chức độc lập nào đánh giá trang này. Mỗi lần phần mềm thay đổi, mọi kiểu trang được máy kiểm tra ở cả nền sáng và nền tối, trong trình duyệt thật.

## Gặp chỗ khó đọc

Xin cho tòa soạn biết địa chỉ trang và điều làm bạn vướng${email ? `, về [${email}](mailto:${email})` : ""}. Nếu cần một bài ở dạng khác, cứ hỏi.`,
} as const;

export const feedsText = {
  title: "Theo dõi bằng RSS",
  menu: "RSS",
  description: (site: string) =>
    `Nhận tin mới của ${site} bằng trình đọc RSS: cách làm và địa chỉ từng nguồn.`,
  body: `RSS là cách nhận tin mới của nhiều báo về một chỗ, không qua mạng xã hội, không ai chọn hộ bạn đọc gì.

1. Cài một trình đọc tin (RSS) trên điện thoại hoặc máy tính, hay dùng phần RSS có sẵn trong ứng dụng thư như Thunderbird.
2. Chép một địa chỉ dưới đây và dán vào ô thêm nguồn tin của trình đọc. Nhiều trình đọc chỉ cần địa chỉ của trang: chuyên mục, chủ đề, cơ quan hay một người.
3. Mỗi khi báo đăng bài, bài hiện ra ở đó với toàn văn và ảnh. Bài được sửa hay đính chính cũng được cập nhật.

Atom và JSON Feed là hai dạng khác của cùng nguồn tin, trình đọc nào nhận dạng nào thì dùng dạng ấy. Mỗi nguồn có 50 bài mới nhất và dẫn đến các bài cũ hơn.`,
  feeds: "Các nguồn tin",
  count: (feeds: number) => `${feeds} nguồn`,
  events: "Mỗi sự kiện cũng có nguồn tin riêng, ở cuối trang của sự kiện. Xem",
  calendar: "Ở đó cũng có lịch sự kiện cho ứng dụng lịch.",
  list: "Muốn thêm nhiều nguồn một lúc, hãy tải danh sách này rồi nhập vào trình đọc:",
  download: "danh sách OPML",
} as const;

export const siteMapText = {
  title: "Sơ đồ trang",
  description: (site: string) => `Mọi phần của ${site} trên một trang.`,
} as const;
