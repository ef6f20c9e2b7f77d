/** Shows what goes on: in place on a terminal, now and then as a line elsewhere. */
export class Progress {
  readonly #isTerminal = process.stdout.isTTY ?? false;
  #current: { label: string; started: number; detail: string } | undefined;
  #timer: NodeJS.Timeout | undefined;
  #toldAt = 0;

  /** Begins a step and shows it until `done` or the next step. */
  begin(label: string): void {
    this.done();
    this.#current = { label, started: Date.now(), detail: "" };
    this.#toldAt = Date.now();
    if (!this.#isTerminal) console.log(`  … ${label}`);
    this.#timer = setInterval(
      () => this.#show(),
      this.#isTerminal ? 200 : 1000,
    );
    this.#timer.unref();
  }

  /** Says how far the current step is: `12/340 trang`. */
  detail(detail: string): void {
    if (this.#current) this.#current.detail = detail;
  }

  /** Ends the current step with how long it took. */
  done(): void {
    if (!this.#current) return;
    clearInterval(this.#timer);
    const { label, detail } = this.#current;
    this.#line(
      `  ✓ ${label}${detail && `: ${detail}`} (${this.#seconds()} giây)`,
    );
    this.#current = undefined;
  }

  /** Ends the current step without success. */
  failed(): void {
    if (!this.#current) return;
    clearInterval(this.#timer);
    this.#line(`  ✗ ${this.#current.label}`);
    this.#current = undefined;
  }

  /** A line of its own, above the step that goes on. */
  say(line: string): void {
    this.#line(line);
  }

  #show(): void {
    if (!this.#current) return;
    const { label, detail } = this.#current;
    const text = `  … ${label}${detail && `: ${detail}`} (${this.#seconds()} giây)`;
    if (this.#isTerminal) process.stdout.write(`\r\u001b[K${text}`);
    else if (Date.now() - this.#toldAt >= 10_000) {
      this.#toldAt = Date.now();
      console.log(text);
    }
  }

  #line(text: string): void {
    if (this.#isTerminal) process.stdout.write("\r\u001b[K");
    console.log(text);
  }

  #seconds(): string {
    const seconds = (Date.now() - (this.#current?.started ?? 0)) / 1000;
    return seconds.toFixed(1).replace(".", ",");
  }
}
