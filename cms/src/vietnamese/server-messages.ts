/** What Strapi's server says in English, word for word. */
const MESSAGES: Record<string, string> = {
  "A user with this email address already exists": "Email này đã có tài khoản.",
  "Authentication required": "Hãy đăng nhập.",
  "Bad Request": "Yêu cầu không đúng; chưa có gì thay đổi.",
  "Cannot delete the default locale": "Không xóa được ngôn ngữ chính.",
  "Cannot replace a file with multiple ones":
    "Mỗi lần chỉ thay được bằng một tệp.",
  "Cannot verify file type for security reasons":
    "Không nhận tệp này: không nhận ra loại tệp.",
  "Document not found": "Không tìm thấy mục này; có thể đã bị xóa.",
  "Document not found or already published.":
    "Không tìm thấy mục này, hoặc mục đã đăng rồi.",
  "Email already taken": "Email này đã có tài khoản.",
  "File is not a valid image": "Tệp này không phải là ảnh.",
  "File name contains invalid characters": "Tên tệp có ký tự không dùng được.",
  "File validation failed for unknown reason": "Không nhận tệp này.",
  "Files are empty": "Chưa chọn tệp nào, hoặc tệp trống.",
  Forbidden:
    "Vai trò của bạn không được làm việc này. Nhờ Thư ký tòa soạn hoặc Quản trị; chưa có gì thay đổi.",
  "Internal Server Error":
    "Máy chủ bị lỗi. Hãy thử lại; vẫn lỗi thì báo người phụ trách kỹ thuật.",
  "Internal error":
    "Máy chủ bị lỗi. Hãy thử lại; vẫn lỗi thì báo người phụ trách kỹ thuật.",
  "Invalid credentials": "Email hoặc mật khẩu không đúng.",
  "Invalid refresh token": "Phiên làm việc đã hết. Hãy đăng nhập lại.",
  "Invalid registration info": "Đường dẫn mời không đúng hoặc đã dùng rồi.",
  "Invalid registrationToken": "Đường dẫn mời không đúng hoặc đã dùng rồi.",
  "Invalid token": "Phiên làm việc đã hết. Hãy đăng nhập lại.",
  "Login not allowed, please contact your administrator":
    "Tài khoản này không được đăng nhập. Hãy hỏi Quản trị.",
  "MIME type is not allowed": "Không nhận loại tệp này.",
  "Method Not Allowed": "Không có đường này.",
  "Method not allowed": "Không có đường này.",
  "Missing or invalid credentials": "Hãy đăng nhập.",
  "Missing refresh token": "Phiên làm việc đã hết. Hãy đăng nhập lại.",
  "Name already taken": "Tên này đã có.",
  "Not Found": "Không tìm thấy; có thể đã bị xóa.",
  "Payload Too Large": "Dữ liệu gửi lên quá lớn.",
  "Session not found": "Không tìm thấy thiết bị này; có thể đã đăng xuất rồi.",
  "Some roles are still assigned to some users":
    "Không xóa được vai trò đang có người giữ.",
  "This attribute must be unique": "Giá trị này đã có ở mục khác.",
  "This locale already exists": "Ngôn ngữ này đã có.",
  "This reset password token has expired":
    "Đường dẫn đặt lại mật khẩu đã hết hạn. Hãy xin đường dẫn mới.",
  "Too Many Requests": "Thử quá nhiều lần. Hãy đợi một phút rồi thử lại.",
  "Too many requests, please try again later.":
    "Thử quá nhiều lần. Hãy đợi một phút rồi thử lại.",
  Unauthorized: "Hãy đăng nhập.",
  "User does not exist": "Không có người dùng này.",
  "User not found": "Không có người dùng này.",
  "You cannot delete the super admin role": "Không xóa được vai trò Quản trị.",
  "You cannot delete your own user": "Không tự xóa tài khoản của mình được.",
  "You must have at least one user with super admin role.":
    "Phải còn ít nhất một người giữ vai trò Quản trị.",
  "contentType.notFound": "Không có loại nội dung này.",
  "file.notFound": "Không tìm thấy tệp này; có thể đã bị xóa.",
  "folder not found": "Không tìm thấy thư mục này; có thể đã bị xóa.",
  "locale.notFound": "Không có ngôn ngữ này.",
  "role.notFound": "Không có vai trò này.",
  "webhook.notFound": "Không có webhook này.",
};

/** What it says with names and numbers inside; those of yup begin with the name of a field. */
const PATTERNS: [english: RegExp, vietnamese: string][] = [
  [/^(\d+) errors occurred$/, "Có $1 chỗ chưa đúng."],
  [
    / (?:is a required field|must be defined|cannot be (?:null|empty))\.?$/,
    "Hãy điền ô này.",
  ],
  [/ must be at least (\S+) characters$/, "Ngắn quá (ít nhất $1 ký tự)."],
  [/ must be at most (\S+) characters$/, "Dài quá (nhiều nhất $1 ký tự)."],
  [/ must be exactly (\S+) characters$/, "Phải đúng $1 ký tự."],
  [
    / must be (?:greater than or equal to|at least) (\S+)$/,
    "Nhỏ quá (ít nhất $1).",
  ],
  [
    / must be (?:less than or equal to|at most) (\S+)$/,
    "Lớn quá (nhiều nhất $1).",
  ],
  [/ must have at least (\d+) items?$/, "Phải có ít nhất $1 mục."],
  [
    / (?:must have less than or equal to|field must have at most) (\d+) items?$/,
    "Nhiều nhất $1 mục.",
  ],
  [/ must be a valid email$/, "Email không đúng."],
  [/ must be a valid URL$/i, "Địa chỉ không đúng."],
  [/ must be an integer$/, "Phải là số nguyên."],
  [
    / must be one of the following values: /,
    "Giá trị không có trong danh sách.",
  ],
  [/ must match the following: /, "Không đúng mẫu."],
  [/ must be a `(?:number|integer)` type/, "Phải là số."],
  [/ must be a `(\w+)` type/, "Không đúng kiểu dữ liệu."],
  [
    /^(?:File too large|.* exceeds size limit)/,
    "Tệp quá lớn, máy chủ không nhận.",
  ],
  [
    /^Invalid password\b|^password (?:must|should) /,
    "Mật khẩu phải có ít nhất 8 ký tự, có chữ hoa, chữ thường và chữ số.",
  ],
  [
    /relation\(s\) of type .* do not exist$/,
    "Có mục liên quan không còn nữa; có thể đã bị xóa.",
  ],
  [/^The name must be unique\b/, "Tên này đã có."],
];

/** What to say by the kind of refusal when nothing is known of the words. */
const BY_STATUS: Record<number, string> = {
  400: "Máy chủ không nhận: dữ liệu gửi lên chưa đúng; chưa có gì thay đổi.",
  401: "Hãy đăng nhập.",
  403: MESSAGES["Forbidden"] ?? "",
  404: MESSAGES["Not Found"] ?? "",
  413: MESSAGES["Payload Too Large"] ?? "",
  429: MESSAGES["Too Many Requests"] ?? "",
};

/** The sign-in page knows by these words that it has to lead elsewhere. */
const READ_BY_PROGRAMS = new Set(["User not active"]);

/** Whether a message was written for the desk: only Vietnamese has these letters. */
const isVietnamese = (text: string) =>
  /[\u0300-\u036fđĐ]/.test(text.normalize("NFD"));

/**
 * Says in Vietnamese what Strapi's server says in English.
 *
 * @param status of the answer, for words that are not known.
 */
export function inVietnamese(message: string, status: number): string {
  if (READ_BY_PROGRAMS.has(message) || isVietnamese(message)) return message;
  const known = MESSAGES[message];
  if (known) return known;
  const pattern = PATTERNS.find(([english]) => english.test(message));
  if (pattern)
    return (pattern[0].exec(message) ?? [])
      .slice(1)
      .reduce(
        (text, value, index) => text.replace(`$${index + 1}`, value ?? ""),
        pattern[1],
      );
  return BY_STATUS[status] ?? MESSAGES["Internal Server Error"] ?? message;
}
