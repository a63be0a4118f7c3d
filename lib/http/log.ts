import "server-only";
import pino from "pino";
import { env } from "@/lib/env";

let logger: pino.Logger | undefined;

/** The server's log. Made on first use: a build loads every route without any settings. */
export function log(): pino.Logger {
  return (logger ??= pino({ level: env().LOG_LEVEL, base: undefined }));
}
