/** Why something was refused: a closed set, each with its HTTP status. Anything else that is thrown is a bug (500). */
export const REFUSALS = {
  "bad-input": 400,
  "signed-out": 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  stale: 412,
  "too-large": 413,
  "version-required": 428,
  "too-many": 429,
  unavailable: 503,
  "storage-full": 507,
} as const;

export type Refusal = keyof typeof REFUSALS;

/** An expected refusal. `message` is shown to people: one sentence that says what to do. */
export class AppError extends Error {
  constructor(
    readonly code: Refusal,
    message: string,
    /** More for the one who asked: field errors, the current row of a stale edit, seconds to wait. */
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = "AppError";
  }
}
