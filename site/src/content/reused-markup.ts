import { keep } from "../../archive/keep.ts";

// Enough for the frame around the pages of every section, so that old ones go when sections change.
const KEPT = 500;

const kept = new Map<string, string>();

/**
 * Markup that was made before in this process for an equal value, or else is made now.
 *
 * @param name of the kind of markup. @param on plain data on which it depends.
 */
export async function reusedMarkup(
  name: string,
  on: unknown,
  make: () => Promise<string>,
): Promise<string> {
  const key = JSON.stringify([name, on]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const markup = await make();
  keep(kept, key, markup, KEPT);
  return markup;
}
