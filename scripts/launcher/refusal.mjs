/** A start that cannot go on: one sentence that says what to do, and perhaps the tail of a log. Never a stack trace. */
export class Refusal extends Error {
  /** @param {string} sentence @param {{ detail?: string, cause?: unknown }} [options] */
  constructor(sentence, { detail, cause } = {}) {
    super(sentence, { cause });
    this.name = "Refusal";
    this.detail = detail;
  }
}
