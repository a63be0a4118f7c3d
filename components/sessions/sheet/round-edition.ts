import type { SheetClause, SheetEdition } from "@/components/ratings/sheet/sheet-clause";

/** A frozen text of the session, with the clauses that it asks about. */
export type RoundEdition = SheetEdition & { versionId: string; label: string; clauses: readonly SheetClause[] };
