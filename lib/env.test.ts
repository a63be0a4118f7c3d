import { expect, test, vi } from "vitest";

vi.mock("server-only", () => ({}));
const { parseEnv } = await import("./env");

const GOOD = { DATABASE_URL: "postgresql://a:b@localhost:5432/c", AUTH_SECRET: "x".repeat(32) };

test("the least that works", () => {
  expect(parseEnv(GOOD)).toEqual({
    ...GOOD,
    BASE_URL: "http://localhost:3000",
    MAIL_OUTBOX: ".clausemark/outbox",
    LOG_LEVEL: "info",
  });
});

test("an empty value counts as not set", () => {
  expect(parseEnv({ ...GOOD, PUBLIC_URL: "", SETUP_TOKEN: "" }).PUBLIC_URL).toBeUndefined();
});

test.each([
  [{ DATABASE_URL: "mysql://localhost/x" }, "DATABASE_URL must be a postgresql:// address."],
  [{ DATABASE_URL: undefined }, "DATABASE_URL must be a postgresql:// address."],
  [{ AUTH_SECRET: "short" }, "AUTH_SECRET must be at least 32 characters."],
  [{ AUTH_SECRET: undefined }, "AUTH_SECRET must be set."],
  [{ PUBLIC_URL: "clausemark.example.org" }, "PUBLIC_URL must be an http:// or https:// address."],
  [{ SETUP_TOKEN: "short" }, "SETUP_TOKEN must be at least 16 characters."],
  [{ SMTP_URL: "mail.example.org", MAIL_FROM: "a@b.org" }, "SMTP_URL must be an smtp:// or smtps:// address."],
  [{ SMTP_URL: "smtp://mail.example.org" }, "MAIL_FROM must be set where SMTP_URL is: it is who mail comes from."],
  [{ MAIL_FROM: "nobody" }, "MAIL_FROM must be an address, or Name <address>."],
  [{ CLAUSEMARK_DEMO: "yes" }, "CLAUSEMARK_DEMO must be 0 or 1."],
  [{ LOG_LEVEL: "loud" }, "LOG_LEVEL must be one of trace, debug, info, warn, error, silent."],
])("%o is refused by name", (given, sentence) => {
  expect(() => parseEnv({ ...GOOD, ...given })).toThrow(sentence);
});
