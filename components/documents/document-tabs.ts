import type { HeaderTab } from "@/components/ui/app-header";

/** The views of a document, for the header. */
export function documentTabs(
  documentId: string,
  current: "read" | "significance" | "sessions" | "record" | null,
): HeaderTab[] {
  const at = `/documents/${documentId}`;
  return [
    { href: at, label: "Read", isCurrent: current === "read" },
    { href: `${at}/significance`, label: "Significance", isCurrent: current === "significance" },
    { href: `${at}/sessions`, label: "Sessions", isCurrent: current === "sessions" },
    { href: `${at}/record`, label: "Record", isCurrent: current === "record" },
  ];
}
