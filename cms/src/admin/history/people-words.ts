/** `Trần Văn Bình`, or the program where nobody did it. */
export const whoOf = (name: string | null): string => name ?? "Hệ thống";

/** `“Tít”, “Sapo” và 3 ô khác` */
export function fieldsInShort(labels: string[], most = 3): string {
  const shown = labels.slice(0, most).map((label) => `“${label}”`);
  const rest = labels.length - shown.length;
  return shown.join(", ") + (rest > 0 ? ` và ${rest} ô khác` : "");
}
