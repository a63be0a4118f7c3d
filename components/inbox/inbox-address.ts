import type { InboxFilter } from "@/lib/schemas/inbox";

export const SHOW_NAMES: Record<InboxFilter["show"], string> = {
  all: "All",
  unread: "Unread",
  mentions: "Mentions",
  assignments: "Assignments",
  sessions: "Sessions",
};

/** The filter as it stands in an address, and nothing for what is not filtered. */
export function queryOf({ show, team, document }: InboxFilter): string {
  const params = new URLSearchParams();
  if (show !== "all") params.set("show", show);
  if (team) params.set("team", team);
  if (document) params.set("document", document);
  return params.size > 0 ? `?${params.toString()}` : "";
}

export const isNarrowed = (filter: InboxFilter): boolean => queryOf(filter) !== "";
