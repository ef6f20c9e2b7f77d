const VALUES: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** Roman numerals of a whole number from 1 to 3999; `""` outside that range. */
export function romanFrom(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 3999) return "";
  let rest = number;
  let roman = "";
  for (const [value, letters] of VALUES) {
    while (rest >= value) {
      roman += letters;
      rest -= value;
    }
  }
  return roman;
}

/** The number that Roman numerals in capitals write, or null when they are not well formed. */
export function numberFromRoman(roman: string): number | null {
  let rest = roman;
  let number = 0;
  for (const [value, letters] of VALUES) {
    while (rest.startsWith(letters)) {
      number += value;
      rest = rest.slice(letters.length);
    }
  }
  return rest === "" && romanFrom(number) === roman && number > 0
    ? number
    : null;
}

/** The edition that "XX", "20" or "ba" means ("lần thứ ba"), or null. */
export function editionFrom(text: string): number | null {
  if (/^\d{1,3}$/.test(text)) return Number(text) || null;
  const spelled = SPELLED.indexOf(text.toLowerCase());
  return spelled > 0 ? spelled : numberFromRoman(text);
}

const SPELLED = [
  "",
  "nhất",
  "hai",
  "ba",
  "tư",
  "năm",
  "sáu",
  "bảy",
  "tám",
  "chín",
  "mười",
];
