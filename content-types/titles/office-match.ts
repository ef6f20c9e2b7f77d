import { officeKey } from "../intake/title-key.ts";
import type { RegisterPosition } from "./register.ts";

/**
 * The written forms of an office, as keys: with its organization, without it when its title names
 * it already. "Bí thư Đảng ủy Khối" of "Đảng ủy Khối các cơ quan tỉnh" is
 * "bí thư đảng ủy khối các cơ quan tỉnh".
 */
export function fullKeysOf(position: RegisterPosition): string[] {
  const title = officeKey(position.title);
  const { organization } = position;
  if (!organization) return [title];
  const names = [organization.name, ...organization.shortNames].map(officeKey);
  if (names.some((name) => title.includes(name))) return [title];
  return names.map((name) => joined(title, name));
}

/** The words of both, those once with which the first ends and the second begins. */
function joined(title: string, name: string): string {
  const words = title.split(" ");
  const others = name.split(" ");
  for (let count = Math.min(words.length, others.length); count > 0; count--)
    if (words.slice(-count).join(" ") === others.slice(0, count).join(" "))
      return [...words, ...others.slice(count)].join(" ");
  return `${title} ${name}`;
}

interface Keys {
  title: string;
  full: string[];
  bare: string[];
}

// An article's offices are compared with every position that there is, again for every article.
const known = new Map<string, Keys>();
const MOST_KEYS = 20_000;

function keysOf(position: RegisterPosition): Keys {
  const { title, organization } = position;
  const own = [title, organization?.name, ...(organization?.shortNames ?? [])];
  const name = own.join("\n");
  const kept = known.get(name);
  if (kept) return kept;
  const full = fullKeysOf(position);
  const keys = {
    title: officeKey(title),
    full,
    bare: full.map(bare),
  };
  if (known.size < MOST_KEYS) known.set(name, keys);
  return keys;
}

/** Whether an office as an article writes it, as a key, can be a position of the register. */
export function isOfficeOf(
  office: string,
  position: RegisterPosition,
): boolean {
  const { title, full, bare: bareKeys } = keysOf(position);
  return (
    isShortFormOf(office, title) ||
    full.some(
      (key) => isShortFormOf(office, key) || isShortFormOf(key, office),
    ) ||
    // "tỉnh" is left out of comparison only where neither was short for the other.
    bareKeys.includes(bare(office))
  );
}

/** Whether a position is what an office as written means, word for word. */
export function isExactly(office: string, position: RegisterPosition) {
  const { title, full } = keysOf(position);
  return office === title || full.includes(office);
}

// "Bí thư Tỉnh ủy" is short for "Bí thư Tỉnh ủy Nghệ An"; a single word is short for too much.
const isShortFormOf = (short: string, long: string) =>
  short === long ||
  (long.startsWith(short) &&
    long.charAt(short.length) === " " &&
    short.includes(" "));

// "Giám đốc Sở Nội vụ Nghệ An" and "… tỉnh Nghệ An".
const bare = (key: string) => key.replace(/ (?:tỉnh|thành phố)(?= )/gu, "");
