import { describe, expect, it } from "vitest";
import { pageSecurityPolicy } from "./page-security-policy";

describe("pageSecurityPolicy", () => {
  it("lets only our own and nonced scripts and styles run", () => {
    const policy = pageSecurityPolicy("abc", { isDevelopment: false });
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
    expect(policy).toContain("style-src 'self' 'nonce-abc';");
    expect(policy).not.toMatch(/unsafe/);
  });

  it("allows eval in development only", () => {
    expect(pageSecurityPolicy("abc", { isDevelopment: true })).toContain("'unsafe-eval'");
  });
});
