import { notFound } from "next/navigation";
import type { DocumentView, EditionView } from "@/lib/schemas/document";

type Params = Record<string, string | string[] | undefined>;

/** ?version= opens that text, ?edition= the newest of that edition; neither, the newest of the first. */
export function chooseVersion(document: DocumentView, params: Params): { edition: EditionView; versionId: string } {
  const { version, edition: editionId } = params;
  const edition = document.editions.find(({ id, versions }) =>
    version ? versions.some((each) => each.id === version) : editionId ? id === editionId : true,
  );
  if (!edition) notFound();
  return { edition, versionId: typeof version === "string" ? version : edition.versions.at(-1)!.id };
}
