import "server-only";
import { AppError } from "@/lib/errors";

// SQLSTATE classes (PostgreSQL manual, appendix A) and Node's socket errors that mean "not now" rather than "a bug".
const FULL = new Set(["53100", "ENOSPC"]);
const AWAY =
  /^(08...|57P0[123]|53300|53200|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT|P1001|P1002|P1008|P1017|P2024|P2028)$/;

/** What a database failure means for the one who asked; null when it is a bug of ours. */
export function refusalOfDatabase(error: unknown): AppError | null {
  const codes = codesIn(error);
  if (codes.some((code) => FULL.has(code))) {
    return new AppError(
      "storage-full",
      "The server's disk is full, so nothing can be saved now. Your words are kept here; tell whoever runs the server.",
    );
  }
  if (
    codes.some((code) => AWAY.test(code)) ||
    /Connection terminated|timeout exceeded when trying to connect/i.test(String(error))
  ) {
    return new AppError(
      "unavailable",
      "The database does not answer. Your words are kept here; they can be sent again in a moment.",
      { retryAfterSeconds: 2 },
    );
  }
  if (codes.includes("P2002") || codes.includes("23505"))
    return new AppError("conflict", "This was changed at the same moment by somebody else. Look again and retry.");
  if (codes.includes("P2034") || codes.includes("40001") || codes.includes("40P01")) {
    return new AppError("conflict", "Two changes met at the same moment. Try again.");
  }
  return null;
}

/** Every `code` along the chain of causes: Prisma wraps the driver's error, which wraps PostgreSQL's or the socket's. */
function codesIn(error: unknown, depth = 0): string[] {
  if (typeof error !== "object" || error === null || depth > 6) return [];
  const { code, originalCode, cause, meta, errors } = error as Record<string, unknown>;
  const nested = [
    cause,
    (meta as Record<string, unknown> | undefined)?.driverAdapterError,
    ...(Array.isArray(errors) ? errors : []),
  ];
  return [code, originalCode]
    .filter((value) => typeof value === "string")
    .concat(nested.flatMap((inner) => codesIn(inner, depth + 1)));
}
