import type { DocumentView } from "@/lib/schemas/document";

/** Of the open text: the newest of its edition stays the newest, an older one stays that one. */
export function textAddress(document: Pick<DocumentView, "id" | "editions">, versionId: string): string {
  const edition = document.editions.find(({ versions }) => versions.at(-1)?.id === versionId);
  return `/documents/${document.id}?${edition ? `edition=${edition.id}` : `version=${versionId}`}`;
}
