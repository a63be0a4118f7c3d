import type { ReactNode } from "react";
import type { Apparatus } from "@/lib/schemas/document";

/** A clause to be rated, with its words as the server rendered them. */
export type SheetClause = {
  id: string;
  slug: string;
  number: string | null;
  title: string | null;
  evidence: Pick<Apparatus, "evidenceGrade" | "evidenceMeaning" | "writtenForVersion"> | null;
  text: ReactNode;
};

/** The text that is read. */
export type SheetEdition = {
  lang: string;
  /** What it is worth, where it is not the official text. */
  standing: string | null;
};
