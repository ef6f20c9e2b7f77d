/** Alone, so that pages' scripts can name them without the whole content model. */
export const PARTS_OF_DAY = {
  morning: "Sáng",
  noon: "Trưa",
  afternoon: "Chiều",
  evening: "Tối",
};
