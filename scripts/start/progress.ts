/** Shows what goes on: in place on a terminal, now and then as a line elsewhere. */
export class Progress {
  readonly #isTerminal = process.stdout.isTTY ?? false;
  #current: { label: string; started: number; detail: string } | undefined;
  #timer: NodeJS.Timeout | undefined;
  #toldAt = 0;
  #counted = { unit: "", done: 0, since: 0, from: 0 };

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

  /** Says how much of the current step is done, how fast it goes and how long it may still take. */
  count(done: number, of: number, unit: string): void {
    if (done < this.#counted.done || unit !== this.#counted.unit)
      this.#counted = { unit, done, since: Date.now(), from: done };
    const seconds = (Date.now() - this.#counted.since) / 1000;
    const speed = (done - this.#counted.from) / seconds;
    this.#counted.done = done;
    const pace =
      seconds > 1 && done < of
        ? `, ${Math.round(speed)} ${unit}/giây, còn khoảng ${Math.ceil((of - done) / speed)} giây`
        : "";
    this.detail(`${done}/${of} ${unit}${pace}`);
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
