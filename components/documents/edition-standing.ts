import type { EditionView } from "@/lib/schemas/document";

/** What stands beside a text, wherever it is shown, so that nobody takes it for what it is not. */
export const STANDINGS: Record<EditionView["status"], string | null> = {
  OFFICIAL: null,
  OFFICIAL_EXCERPT: "Official excerpt, truncated",
  WORKING_PARAPHRASE: "Working paraphrase, not the official text",
  TRANSLATION: "Translation",
};
