/** A BCP 47 guess good enough to preselect a field: zh where Han characters dominate, ar likewise, otherwise en. */
export function guessLanguage(text: string): "zh" | "ar" | "en" {
  // A Han character carries about as much as a word, so characters are weighed against words of the other scripts.
  const sample = text.slice(0, 20_000);
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  const arabic = sample.match(/\p{Script=Arabic}+/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  if (han > latin && han > arabic) return "zh";
  return arabic > latin ? "ar" : "en";
}

const RIGHT_TO_LEFT_LANGUAGES = new Set([
  "ar",
  "arc",
  "ckb",
  "dv",
  "fa",
  "he",
  "iw",
  "ks",
  "nqo",
  "ps",
  "sd",
  "syr",
  "ug",
  "ur",
  "yi",
]);
const RIGHT_TO_LEFT_SCRIPTS = new Set(["arab", "hebr", "thaa", "syrc", "nkoo", "adlm", "rohg"]);

/** Direction of a BCP 47 tag; a script subtag ("az-Arab", "ks-Deva") outweighs the language. */
export function directionOf(language: string): "ltr" | "rtl" {
  const [primary = "", ...subtags] = language.toLowerCase().split("-");
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  const isRightToLeft = script ? RIGHT_TO_LEFT_SCRIPTS.has(script) : RIGHT_TO_LEFT_LANGUAGES.has(primary);
  return isRightToLeft ? "rtl" : "ltr";
}
