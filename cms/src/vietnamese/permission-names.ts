import { contentTypeOf } from "@toa-soan/content-types/content-types";

/** Strapi's names of permissions, their groups and conditions, as the screen of a role shows them. */
const NAMES: Record<string, string> = {
  "Access the API tokens settings page": "Vào trang mã API",
  "Access the Admin tokens settings page": "Vào trang mã quản trị",
  "Access the Email Settings page": "Vào trang thiết lập email",
  "Access the Media Library": "Vào kho tệp",
  "Access the Media Library settings page": "Vào thiết lập kho tệp",
  "Access the marketplace": "Vào chợ tiện ích",
  "Access the transfer tokens settings page": "Vào trang mã chuyển dữ liệu",
  "Configure Layout": "Sắp xếp màn hình",
  "Configure view": "Sắp xếp màn hình",
  "Copy link": "Chép địa chỉ",
  Create: "Tạo",
  "Create (generate)": "Tạo",
  "Create (invite)": "Mời",
  "Create (upload)": "Tải lên",
  Delete: "Xóa",
  "Delete (revoke)": "Thu hồi",
  Download: "Tải về",
  Fields: "Các ô",
  "Has same role as creator": "Cùng vai trò với người tạo",
  Internationalization: "Đa ngôn ngữ",
  "Is creator": "Do mình tạo",
  Locales: "Ngôn ngữ",
  Publish: "Đăng",
  Read: "Xem",
  "Read the project level settings": "Xem thiết lập chung",
  Regenerate: "Tạo lại",
  Update: "Sửa",
  "Update (crop, details, replace) + delete": "Sửa, cắt, thay và xóa",
  "Update the project level settings": "Sửa thiết lập chung",
  "admin tokens": "mã quản trị",
  "api tokens": "mã API",
  "api Tokens": "mã API",
  assets: "tệp",
  "collection types": "nội dung",
  components: "phần lặp",
  default: "thường dùng",
  email: "email",
  general: "chung",
  marketplace: "chợ tiện ích",
  "media library": "kho tệp",
  "plugins and marketplace": "tiện ích",
  project: "phần mềm",
  roles: "vai trò",
  "single types": "trang báo",
  "transfer tokens": "mã chuyển dữ liệu",
  users: "người dùng",
  "users and roles": "người dùng và vai trò",
  webhooks: "webhook",
};

/** Which of an answer's texts are read by people. */
const SHOWN = ["label", "displayName", "category", "subCategory"];

interface Labelled {
  uid?: string;
  value?: string;
  label?: string;
}

/** The answer of `GET /admin/permissions` with names that people at the desk know. */
export function nameInVietnamese(answer: unknown, uid?: string): unknown {
  if (Array.isArray(answer))
    return answer.map((part) => nameInVietnamese(part, uid));
  if (typeof answer !== "object" || answer === null) return answer;
  const part = answer as Labelled;
  const type = part.uid ?? uid;
  const named = Object.fromEntries(
    Object.entries(answer).map(([key, value]) => [
      key,
      SHOWN.includes(key) && typeof value === "string"
        ? (NAMES[value] ?? value)
        : nameInVietnamese(value, type),
    ]),
  );
  const label = part.uid
    ? contentTypeOf(part.uid)?.label
    : labelOfField(type, part.value);
  return label ? { ...named, label } : named;
}

function labelOfField(uid = "", name = ""): string | undefined {
  const type = contentTypeOf(uid);
  return (type?.fields[name] ?? type?.deskFields[name])?.label;
}
