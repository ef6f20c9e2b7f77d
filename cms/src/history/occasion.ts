import { AsyncLocalStorage } from "node:async_hooks";

/** What a write is, when it is not just a save; `part` belongs to another write and is no version. */
export type Occasion = "restore" | "bring-back" | "part";

const occasions = new AsyncLocalStorage<Occasion>();

/** Does a write that history names after its occasion. */
export const onOccasion = <Result>(
  occasion: Occasion,
  write: () => Promise<Result>,
): Promise<Result> => occasions.run(occasion, write);

export const currentOccasion = (): Occasion | undefined => occasions.getStore();
