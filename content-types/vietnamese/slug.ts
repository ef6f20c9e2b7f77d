import { fold } from "./fold.ts";

/** Longest slug, in characters. A longer one is cut at a word. */
export const SLUG_LENGTH = 120;

/** What a slug may look like: words of `a`–`z` and digits, joined by single hyphens. */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The slug of a Vietnamese text: `slugFrom("Đỗ Đức Thọ")` is `"do-duc-tho"`. Letters outside
 * `a`–`z` that have no plain form are dropped; a text with nothing left gives `""`, and the caller
 * chooses a name.
 */
export function slugFrom(text: string): string {
  const slug = fold(text)
    .replace(/[^a-z0-9 ]+/g, "")
    .trim()
    .replace(/ +/g, "-");
  if (slug.length <= SLUG_LENGTH) return slug;
  const cut = slug.slice(0, SLUG_LENGTH + 1);
  const end = cut.lastIndexOf("-");
  return end > 0 ? cut.slice(0, end) : slug.slice(0, SLUG_LENGTH);
}

/**
 * The first of `slug`, `slug-2`, `slug-3` … that is not taken.
 *
 * @param isTaken answers whether another document uses the slug or used it in public.
 */
export async function freeSlug(
  slug: string,
  isTaken: (slug: string) => Promise<boolean>,
): Promise<string> {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? slug : `${slug}-${number}`;
    if (!(await isTaken(candidate))) return candidate;
  }
}
