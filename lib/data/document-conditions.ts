import "server-only";
import type { DocumentRow } from "@/lib/policies/document-policy";
import type { PrismaFields, SqlColumns } from "./compile-condition";
import type { Prisma } from "./generated/client";

/** Where the document policies' fields are found, for Prisma. */
export const DOCUMENT_FIELDS: PrismaFields<DocumentRow, Prisma.DocumentWhereInput> = {
  teamId: (values) => ({ teamId: { in: values.map(String) } }),
  isArchived: (values) => ({ OR: values.map((value) => ({ archivedAt: value === true ? { not: null } : null })) }),
};

/** The same for SQL, over "Document" d. */
export const DOCUMENT_COLUMNS: SqlColumns<DocumentRow> = {
  teamId: 'd."teamId"',
  isArchived: 'd."archivedAt" IS NOT NULL',
};
