import { EventEmitter } from "node:events";

/** Tells open feeds of this process that a transaction with changes was committed. */
export class ChangeSignal {
  private readonly emitter = new EventEmitter().setMaxListeners(0);

  send(): void {
    this.emitter.emit("change");
  }

  /** Resolves at the next change, after `milliseconds`, or when `stop` is aborted. */
  async next(milliseconds: number, stop: AbortSignal): Promise<void> {
    if (stop.aborted) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.emitter.off("change", done);
        stop.removeEventListener("abort", done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.emitter.on("change", done);
      stop.addEventListener("abort", done);
    });
  }
}
