import { pdfOf } from "../paper.ts";
import { add, addPhoto, HOSTILE, UNBROKEN } from "./documents.ts";
import { crowd } from "./people.ts";

const event = (
  slug: string,
  name: string,
  more: Record<string, unknown> = {},
) => add("event", slug, { name, slug, ...more });

event("khong-ngay", "Lễ bàn giao nhà đại đoàn kết", { place: "Bản Xốp Tụ" });
event("chi-nam", "Liên hoan tiếng hát người cao tuổi", { startsOn: "2022" });
event("chi-thang", "Tuần lễ sách và văn hóa đọc", { startsOn: "2023-04" });
event("dong-nguoi", "Đại hội đại biểu các dân tộc thiểu số", {
  edition: 38,
  startsOn: "2023-11-03",
  endsOn: "2023-11-05",
  place: `Nhà văn hóa cộng đồng liên bản ${UNBROKEN}`,
  host: "co-quan-0",
  summary:
    "Ba ngày, sáu mươi đại biểu, một nghị quyết và bốn mươi bức ảnh: đại hội họp kín buổi sáng, thảo luận ở tổ buổi chiều, đốt lửa giao lưu buổi tối.",
  participants: [
    { official: "chin-chuc", capacity: "Chủ trì và trình bày báo cáo" },
    ...crowd.map((official, n) => ({
      official,
      capacity: n % 4 === 0 ? "Tham luận về giữ rừng gắn với sinh kế" : null,
    })),
    { official: "a-rap", capacity: "Khách mời quốc tế" },
  ],
});
event("phien-trong", "Phiên trù bị", {
  startsOn: "2023-11-03",
  partOfDay: "morning",
  startsAt: "7 giờ 30",
  parent: "dong-nguoi",
});
event("vong-quanh", "Sự kiện thuộc về chính mình", {
  startsOn: "2023-12-31",
  endsOn: "2024-01-02",
  parent: "vong-quanh",
  isPublic: true,
});
event("tuong-lai", "Ngày hội văn hóa các dân tộc toàn tỉnh", {
  startsOn: "2098-02-14",
  partOfDay: "evening",
  place: "Quảng trường trung tâm",
  isPublic: true,
});
event("su-kien-la", HOSTILE, {
  startsOn: "2023-11-04",
  place: HOSTILE,
  summary: HOSTILE,
  startsAt: HOSTILE,
  host: "co-quan-la",
  participants: [{ official: "la", capacity: HOSTILE }],
});

for (const [n, slug] of crowd.slice(0, 12).entries())
  addPhoto(`anh-dai-hoi-${n + 1}`, `Tổ thảo luận số ${n + 1} tại đại hội.`, {
    credit: n % 2 ? "Sách Nguyễn" : null,
    event: "dong-nguoi",
    people: [slug, "chin-chuc"],
    takenOn: "2023-11-04",
    place: "Nhà văn hóa cộng đồng",
    isPublic: true,
  });

add("document", "ten-rat-dai", {
  slug: "ten-rat-dai",
  file: pdfOf("ten-rat-dai", `${UNBROKEN}.pdf`),
  title: `Kế hoạch triển khai thực hiện Kết luận của Ban Thường vụ Tỉnh ủy về việc tiếp tục đẩy mạnh thực hiện nghị quyết về tăng cường sự lãnh đạo của các cấp ủy đảng đối với công tác quản lý, bảo vệ và phát triển rừng gắn với sinh kế bền vững của đồng bào các dân tộc thiểu số vùng đầu nguồn giai đoạn 2021 - 2025, định hướng đến năm 2030, tầm nhìn đến năm 2045 (${UNBROKEN})`,
  type: "Kế hoạch",
  number: "1234567/KH-BCĐMTQG-UBND-SNNPTNT-STC-SKHĐT",
  issuer: "co-quan-0",
  issuedOn: "2023-10-30",
  term: "khóa XIX, nhiệm kỳ 2020 - 2025",
  isPublic: true,
});
add("document", "chi-co-ten", {
  slug: "chi-co-ten",
  title: "Thông báo nội bộ",
  isPublic: true,
});
add("document", "van-ban-la", {
  slug: "van-ban-la",
  formerSlugs: ["van-ban-cu"],
  title: HOSTILE,
  type: HOSTILE,
  number: HOSTILE,
  issuerAsWritten: HOSTILE,
  term: HOSTILE,
  issuedOn: "2023",
  isPublic: true,
});
