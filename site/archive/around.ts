import type { GroupingList } from "./entries.ts";
import type { Reader } from "./reader.ts";

/**
 * The groups of a list, or those around one: the newer one, itself and the older one. A page that
 * needs no more asks for no more, or a new month would make the pages of all months anew.
 *
 * @param group all of them are wanted without one; none are there around one that is not among
 * them.
 */
export function around(
  reader: Reader,
  name: GroupingList,
  key: string,
  group?: string,
): string[] {
  if (group === undefined) return [...reader.sorts(name, key)];
  if (!reader.hasGroup(name, key, group)) return [];
  const newer = reader.groupAfter(name, key, group);
  const older = reader.groupBefore(name, key, group);
  return [newer, group, older].filter((each) => each !== null);
}
