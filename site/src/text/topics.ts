/** Words of the pages about topics. */
export const topicText = {
  title: "Chủ đề",
  intro: "Những câu chuyện đi qua nhiều chuyên mục, gom về một chỗ.",
  none: "Chưa có chủ đề nào được công khai.",
  noneHint: "Chủ đề sẽ hiện ở đây khi có bài đầu tiên.",
  empty: (name: string) => `Chủ đề “${name}” chưa có bài nào.`,
  months: "Tin theo tháng",
  description: (name: string, site: string) =>
    `Tin, bài về chủ đề ${name} trên ${site}.`,
  monthDescription: (name: string, month: string, site: string) =>
    `Tin, bài về chủ đề ${name} đăng trong ${month} trên ${site}.`,
} as const;
