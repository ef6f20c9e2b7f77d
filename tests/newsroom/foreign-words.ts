/** Names, keys and abbreviations that Vietnamese newsrooms use as they are. */
const USUAL = new Set(
  `api audio cmd css csv ctrl docx email enter esc exif gif graphql html id ip iptc iso jpeg jpg json kb mb markdown nfd node
  oauth2 pdf png px rss sapo sendmail seo shift smtp sms strapi svg tls ui url video web webhook webp website word xls xlsx xml
  xmp zip`.split(/\s+/),
);

/** The languages that somebody may choose for the admin, by their own names. */
const LANGUAGES = new Set(["english"]);

const ONSET = "(?:b|ch?|d|đ|gi|gh?|h|kh?|l|m|ngh?|nh|n|ph?|qu|r|s|th?|tr|v|x)?";
const RHYME =
  "(?:[aeo]|i|u|y|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oai|oao|oay|oeo|ua|ue|ui|uo|uy|uya|uye|uoi|uu|ieu|yeu|uay|oo)";
const CODA = "(?:ch?|m|ng|nh|n|p|t)?";

/** Whether a word may be a Vietnamese syllable whose marks, if it has any, were taken away. */
export function mayBeVietnamese(word: string): boolean {
  const letters = word.toLowerCase().normalize("NFD");
  // Only Vietnamese has marks here, and no English string is in doubt because of them.
  if (/[\u0300-\u036f]|đ/.test(letters)) return true;
  return new RegExp(`^${ONSET}${RHYME}${CODA}$`).test(letters);
}

/**
 * The words of a text that neither are Vietnamese nor usual in Vietnamese newsrooms. Addresses,
 * names of files, codes and numbers are no words.
 */
export function foreignWords(text: string): string[] {
  // Photo markers of Markdown, addresses and paths are code, and initials are no word.
  const words = text
    .replaceAll(/!\[[^\]]*\]\([^)]*\)/g, "")
    .replaceAll(
      /\S*\d\S*|https?:\/\/\S*|\.\/\S+|\S+@\S+|\S+\.[a-z]{2,4}\b/g,
      "",
    );
  if (/^\p{Lu}\p{L}?$/u.test(text)) return [];
  return (words.match(/[^\s"“”'‘’()[\]{},;:!?…—–|<>·•*=+&/-]+/gu) ?? [])
    .map((word) => word.replace(/^[.]+|[.]+$/g, ""))
    .filter(
      (word) =>
        /^\p{Script=Latin}{2,}$/u.test(word) &&
        !/^[IVXLCDM]+$/.test(word) &&
        !mayBeVietnamese(word) &&
        !USUAL.has(word.toLowerCase()) &&
        !LANGUAGES.has(word.toLowerCase()),
    );
}
