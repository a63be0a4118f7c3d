// Long, not common, not one's own name: nothing else. Composition rules make passwords worse, not better
// (NIST SP 800-63B, 5.1.1.2).
import { COMMON_PASSWORDS } from "./common-passwords";

/** NIST asks for 8 where there is a second factor to come, 15 where there is none; between them, what people bear. */
export const LEAST_PASSWORD_LENGTH = 12;

const LOOKALIKES: Record<string, string> = {
  "0": "o",
  "1": "l",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
};
const COMMON = new Set(COMMON_PASSWORDS.map(plainOf));

export type PasswordRefusal = "too-short" | "common" | "personal";

/** Why a new password is refused; null when it is good. Lengths are code points, so that any script counts alike. */
export function refusalOfPassword(password: string, owner: { name: string; email: string }): PasswordRefusal | null {
  if ([...password.normalize("NFKC")].length < LEAST_PASSWORD_LENGTH) return "too-short";
  const plain = plainOf(password);
  const stem = stemOf(password);
  if (isRepetition(plain) || isRun(plain) || COMMON.has(plain) || COMMON.has(stem)) return "common";
  const own = [owner.email, owner.email.split("@")[0] ?? "", owner.name].map(plainOf).filter(Boolean);
  if (own.some((word) => plain === word || stem === word)) return "personal";
  return null;
}

export const PASSWORD_REFUSALS: Record<PasswordRefusal, string> = {
  "too-short": `Use at least ${LEAST_PASSWORD_LENGTH} characters. A few unrelated words are easy to remember.`,
  common: "This password is among the first that are tried. Use a few unrelated words instead.",
  personal: "This is your own name or address. Use a few unrelated words instead.",
};

/** Case, spaces and the usual stand-ins ("p@ssw0rd") hide nothing from a program that guesses. */
function plainOf(text: string): string {
  const bare = bareOf(text);
  return /^\d+$/.test(bare) ? bare : bare.replace(/[013457@$]/g, (sign) => LOOKALIKES[sign] ?? sign);
}

function bareOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s._-]+/gu, "");
}

/** Without the short tail of digits and signs that is added to please a rule: "password2024!" is "password". */
function stemOf(text: string): string {
  return plainOf(bareOf(text).replace(/[^\p{L}]{1,6}$/u, ""));
}

/** One piece again and again: "aaaaaaaaaaaa", "abcabcabcabc". */
function isRepetition(plain: string): boolean {
  return /^(.{1,4}?)\1+$/su.test(plain);
}

/** Each sign the next of the one before, or the one before it: "abcdefghijkl", "210987654321". */
function isRun(plain: string): boolean {
  const codes = [...plain].map((sign) => sign.codePointAt(0) ?? 0);
  return [1, -1].some((step) =>
    codes.slice(1).every((code, index) => {
      const difference = code - (codes[index] ?? 0);
      return difference === step || difference === step * -9; // 9 is followed by 0
    }),
  );
}
