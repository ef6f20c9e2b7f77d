const beginnings = new WeakMap<object, number>();
let last = 0;

/**
 * Notes when a file of a request begins. The body parser (formidable) calls it in the order of the
 * request, but lists the files as each has been written, and a small one overtakes a big one.
 */
export function noteBeginning(_field: string, file: object): void {
  beginnings.set(file, ++last);
}

/** Files of one request in the order in which they were sent. */
export const inOrderOfRequest = <File extends object>(files: File[]): File[] =>
  files.toSorted(
    (one, other) => (beginnings.get(one) ?? 0) - (beginnings.get(other) ?? 0),
  );
