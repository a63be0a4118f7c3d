const STATUS_NAMES = {
  OFFICIAL: "official text",
  OFFICIAL_EXCERPT: "official excerpt",
  WORKING_PARAPHRASE: "working paraphrase",
  TRANSLATION: "translation",
} as const;

/** "English, official text", "中文, translation": the language in its own words. `language` is a canonical BCP 47 tag. */
export function nameEdition(language: string, status: keyof typeof STATUS_NAMES): string {
  return `${nameLanguage(language)}, ${STATUS_NAMES[status]}`;
}

/** A language in its own words; the tag itself where the engine knows no name. */
export function nameLanguage(language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  } catch {
    return language;
  }
}
