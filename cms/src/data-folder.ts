import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { isAbsolute, join } from "node:path";

/**
 * The absolute path of the folder that holds the database and the uploads (`DATA_DIR`). What Strapi
 * expects to find in it is made: `uploads/`, and `public/` with nothing but a link to it.
 *
 * @throws Error when `DATA_DIR` is missing or not absolute.
 */
export function dataFolder(): string {
  const folder = process.env["DATA_DIR"];
  if (!folder || !isAbsolute(folder))
    throw new Error(
      `Không khởi động được CMS: DATA_DIR là "${folder ?? ""}", cần đường dẫn tuyệt đối đến thư mục dữ liệu. Đặt DATA_DIR rồi chạy lại; chưa có gì thay đổi.`,
    );
  mkdirSync(join(folder, "uploads"), { recursive: true });
  mkdirSync(join(folder, "public"), { recursive: true });
  const link = join(folder, "public", "uploads");
  if (!existsSync(link)) symlinkSync(join("..", "uploads"), link, "dir");
  return folder;
}
