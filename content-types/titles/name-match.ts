import { fold } from "../vietnamese/fold.ts";
import { nameKey } from "../vietnamese/names.ts";
import type { RegisterOfficial } from "./register.ts";

/** Officials by the spellings of their names, quick enough for thousands of them. */
export class NameIndex<Official extends RegisterOfficial = RegisterOfficial> {
  readonly #byKey = new Map<string, Official[]>();
  /** By the folded name without one of its syllables: names that differ in one share a shape. */
  #byShape: Map<string, Official[]> | null = null;
  readonly #officials: readonly Official[];

  constructor(officials: readonly Official[]) {
    this.#officials = officials;
    for (const official of officials)
      for (const name of spellingsOf(official))
        add(this.#byKey, nameKey(name), official);
  }

  /** Those who are called exactly so; where the tone stands makes no difference. */
  named(name: string): Official[] {
    return this.#byKey.get(nameKey(name)) ?? [];
  }

  /** Those whose name differs in one syllable, by its tone or by one letter. */
  almostNamed(name: string): { official: Official; spelling: string }[] {
    this.#byShape ??= this.#shapes();
    const near = shapesOf(name).flatMap((shape) => [
      ...(this.#byShape?.get(shape) ?? []),
    ]);
    return [...new Set(near)].flatMap((official) => {
      const spelling = spellingsOf(official).find((known) =>
        isAlmost(known, name),
      );
      return spelling ? [{ official, spelling }] : [];
    });
  }

  #shapes() {
    const shapes = new Map<string, Official[]>();
    for (const official of this.#officials)
      for (const name of spellingsOf(official))
        for (const shape of shapesOf(name)) add(shapes, shape, official);
    return shapes;
  }
}

const spellingsOf = ({ name, otherNames }: RegisterOfficial) => [
  name,
  ...otherNames,
];

function add<Value>(map: Map<string, Value[]>, key: string, value: Value) {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

function shapesOf(name: string): string[] {
  const syllables = fold(name).split(" ");
  return syllables.map((_, at) =>
    syllables.map((each, other) => (other === at ? "*" : each)).join(" "),
  );
}

/** Whether two names have the same syllables but one, which differs by its marks or by a letter. */
export function isAlmost(one: string, other: string): boolean {
  const a = nameKey(one).split(" ");
  const b = nameKey(other).split(" ");
  if (a.length !== b.length || a.length < 2) return false;
  const different = a.flatMap((syllable, at) =>
    syllable === b[at] ? [] : [[syllable, b[at] ?? ""] as const],
  );
  const [pair] = different;
  if (different.length !== 1 || !pair) return false;
  const [x, y] = [fold(pair[0]), fold(pair[1])];
  return x === y || (a.length > 2 && isOneLetterApart(x, y));
}

function isOneLetterApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (
    end < Math.min(one.length, other.length) - start &&
    one.at(-1 - end) === other.at(-1 - end)
  )
    end++;
  return Math.max(one.length, other.length) - start - end <= 1;
}
