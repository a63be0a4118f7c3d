import "server-only";
import { z } from "zod";
import { AppError } from "./errors";

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "silent"] as const;

// `.env.example` says in words what each of these is for.
const settings = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgresql:// address" }),
  AUTH_SECRET: z.string({ error: "must be set" }).min(32, "must be at least 32 characters"),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: "must be an http:// or https:// address" }).optional(),
  SETUP_TOKEN: z.string().min(16, "must be at least 16 characters").optional(),
  /** What the launcher takes for the address people use, where PUBLIC_URL does not say. */
  BASE_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:3000"),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must be an smtp:// or smtps:// address" }).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>\r\n]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, "must be an address, or Name <address>")
    .optional(),
  MAIL_OUTBOX: z.string().default(".clausemark/outbox"),
  CLAUSEMARK_DEMO: z.enum(["0", "1"], { error: "must be 0 or 1" }).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(", ")}` }).default("info"),
});
const schema = settings.refine(({ SMTP_URL, MAIL_FROM }) => !SMTP_URL || MAIL_FROM, {
  path: ["MAIL_FROM"],
  error: "must be set where SMTP_URL is: it is who mail comes from",
});

export type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/** The server's settings, checked on first use. Throws one sentence a variable, by name. An empty value counts as not set. */
export function env(): Env {
  return (parsed ??= parseEnv(process.env));
}

export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const sentences = result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`);
  throw new AppError("unavailable", sentences.join(" "));
}
