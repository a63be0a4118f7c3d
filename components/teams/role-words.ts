import type { Role } from "@/lib/schemas/team";

export const ROLE_NAMES: Record<Role, string> = {
  OWNER: "Owner",
  FACILITATOR: "Facilitator",
  REVIEWER: "Reviewer",
  OBSERVER: "Observer",
};

export const ROLE_RIGHTS: Record<Role, string> = {
  OWNER: "The owner can do everything in the team.",
  FACILITATOR: "Facilitators review, bring documents in, invite people and keep groups.",
  REVIEWER: "Reviewers write notes and rate.",
  OBSERVER: "Observers read; they write nothing and see no ratings.",
};
