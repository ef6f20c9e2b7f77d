/** Puts a value into a map that forgets the oldest ones. @param most so many are kept. */
export function keep<Value>(
  map: Map<string, Value>,
  name: string,
  value: Value,
  most: number,
): void {
  map.set(name, value);
  if (map.size <= most) return;
  const [oldest] = map.keys();
  map.delete(oldest as string);
}
