/** English that is written into Strapi's screens, where no key of a catalogue leads to it. */
const WORDS: Record<string, string> = {
  Actions: "Việc",
  Clear: "Xóa",
  "Close modal": "Đóng",
  Community: "bản cộng đồng",
  "Choose date": "Chọn ngày",
  "Choose time": "Chọn giờ",
  Loading: "Đang tải",
  "Loading content": "Đang tải",
  "Loading content.": "Đang tải",
  Menu: "Trình đơn",
  Month: "Tháng",
  "No results found": "Không tìm thấy",
  Notification: "Thông báo",
  "Notifications alt+T": "Thông báo",
  Search: "Tìm",
  Select: "Chọn",
  Settings: "Thiết lập",
  "Strapi Admin": "Tòa soạn",
  "Unknown error occurred.": "Có lỗi. Hãy thử lại.",
  "Something went wrong": "Có lỗi. Hãy thử lại.",
  "Upload aborted": "Đã dừng tải lên",
  "Upload cancelled": "Đã dừng tải lên",
  "Upload failed": "Không tải lên được",
  "Network error occurred": "Mất mạng. Hãy thử lại.",
  "Failed to fetch": "Không gọi được máy chủ. Kiểm tra mạng rồi thử lại.",
  "Xóa date": "Xóa ngày",
  "Xóa time": "Xóa giờ",
  Year: "Năm",
};

/** Words that could as well be an editor's own; only labels and hints of Strapi's are replaced. */
const LABELS: Record<string, string> = {
  Editor: "Bộ soạn thảo",
  carousel: "băng chuyền",
  draft: "bản nháp",
  draggable: "kéo được",
  modified: "có thay đổi",
  pagination: "các trang",
  published: "đã đăng",
  slide: "ô",
  sortable: "kéo được",
};

/** Words of one screen. */
const ON_SCREENS: [path: RegExp, words: Record<string, string>][] = [
  [
    /\/content-manager\//,
    {
      documentId: "Mã",
      name: "Tên",
      status: "Trạng thái",
      "Publication status": "Đăng được chưa",
    },
  ],
  [
    /\/settings\/users/,
    {
      Active: "Đang dùng",
      Username: "Tên đăng nhập",
      Firstname: "Họ và tên đệm",
      Lastname: "Tên",
      "Active user": "Đang dùng",
    },
  ],
  [/\/settings\/webhooks/, { Entry: "Mục", Media: "Tệp" }],
];

const TITLES: Record<string, string> = {
  "API Tokens": "Mã API",
  "Admin Tokens": "Mã quản trị",
  Roles: "Vai trò",
  "Transfer Tokens": "Mã chuyển dữ liệu",
  Users: "Người dùng",
  Webhooks: "Webhook",
};

const PATTERNS: [english: RegExp, say: (...found: string[]) => string][] = [
  [/^Unsupported field type: .*/, () => "Đang tải…"],
  [/^row (\d+) key$/, (_, row) => `Dòng ${row}: tên`],
  [/^row (\d+) value$/, (_, row) => `Dòng ${row}: giá trị`],
  [/^Configure (.+) (?:Edit|List) View/, (_, name) => `Sắp xếp ${name}`],
  [/^Select (.+) locale$/, (_, name) => `Chọn ${name}`],
  [
    /— ([A-Z][A-Za-z ]+?)(?= \| )/,
    (_, name = "") => `— ${TITLES[name] ?? name}`,
  ],
  [/ \| Strapi$/, () => " | Tòa soạn"],
];

const ATTRIBUTES = [
  "aria-label",
  "title",
  "placeholder",
  "aria-roledescription",
];
/** What people write is left as it is. */
const WRITTEN = "[contenteditable], .CodeMirror-code, .cm-content, textarea";

/** Vietnamese for a text that is written into Strapi's screens; the text itself if it is none. */
export function sayBuiltIn(
  text: string,
  path: string,
  isLabel = false,
): string {
  const english = text.trim();
  const word =
    WORDS[english] ??
    (isLabel ? LABELS[english] : undefined) ??
    ON_SCREENS.find(([screen]) => screen.test(path))?.[1][english];
  return (
    word ??
    PATTERNS.reduce((said, [pattern, say]) => said.replace(pattern, say), text)
  );
}

/**
 * Replaces English that Strapi has written into its screens with no key to translate it by, as soon
 * as it appears. What has a key stands in the catalogues beside this file.
 */
export function translateBuiltInWords(): void {
  const options = { subtree: true, childList: true, characterData: true };
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      translate(target);
      addedNodes.forEach(translateBelow);
    }
  }).observe(document.documentElement, {
    ...options,
    attributeFilter: ATTRIBUTES,
  });
  translateBelow(document.documentElement);
}

function translateBelow(node: Node): void {
  const walker = document.createTreeWalker(
    node,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
  for (let here: Node | null = node; here; here = walker.nextNode())
    translate(here);
}

function translate(node: Node): void {
  if (node instanceof Text) {
    const text = node.nodeValue ?? "";
    if (!/[a-z]/i.test(text) || node.parentElement?.closest(WRITTEN)) return;
    const said = sayBuiltIn(text, location.pathname);
    if (said !== text) node.nodeValue = said;
    return;
  }
  if (!(node instanceof Element)) return;
  for (const name of ATTRIBUTES) {
    const text = node.getAttribute(name);
    if (!text) continue;
    const said = sayBuiltIn(text, location.pathname, true);
    if (said !== text) node.setAttribute(name, said);
  }
}
