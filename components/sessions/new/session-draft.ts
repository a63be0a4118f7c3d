import type { EditionView } from "@/lib/schemas/document";
import type { CriterionDto } from "@/lib/schemas/criterion";
import type { CreateSession, SessionTemplate } from "@/lib/schemas/session-requests";
import { defaultRuleFor } from "@/lib/statistics/closeness";
import { planOf, type PlanRow } from "../plan/plan-draft";

export type TextEdition = Pick<EditionView, "id" | "title" | "language" | "status"> & {
  versions: { id: string; ordinal: number }[];
};
export type NamedClause = { id: string; number: string | null; title: string | null };
/** `writes`: an observer of the team only reads along. */
export type Candidate = { id: string; name: string; group: string | null; writes: boolean };

/** What a session on a document can be made of. */
export type SessionMaterial = {
  /** Whose page this is. */
  meId: string;
  documentId: string;
  editions: TextEdition[];
  /** Of each version, in the order of its text. */
  clauses: Record<string, NamedClause[]>;
  criteria: CriterionDto[];
  /** The team without who makes the session. */
  people: Candidate[];
  template: SessionTemplate | null;
  /** How many sessions there are: the next is called after its number. */
  sessions: number;
};

export type SessionDraft = SessionTemplate & {
  title: string;
  /** The version that is read of each edition. */
  versionOf: Record<string, string>;
  /** The edition that opens first. */
  first: string;
  others: string[];
  which: "all" | "three" | "some";
  some: string[];
  personIds: string[];
  /** Enters what comes by other means, and does not rate. */
  recorderId: string | null;
  /** When rounds open by themselves; null: the facilitator opens them. */
  plan: PlanRow[] | null;
  keepAsTemplate: boolean;
};

/** Of each part of the form. */
export type DraftProps = {
  material: SessionMaterial;
  draft: SessionDraft;
  change: (part: Partial<SessionDraft>) => void;
};

/** For a first try: enough to see a reveal, short enough to take it standing. */
export const TRIAL_CLAUSES = 3;

export function firstDraft({ editions, clauses, criteria, people, template, sessions }: SessionMaterial): SessionDraft {
  const criterion = criteria.find(({ isAsked }) => isAsked)!;
  const versionOf = Object.fromEntries(editions.map(({ id, versions }) => [id, versions.at(-1)!.id]));
  const first = editions.find(({ id }) => (clauses[versionOf[id]!] ?? []).length > 0) ?? editions[0]!;
  return {
    criterionId: criterion.id,
    rule: defaultRuleFor(criterion),
    isNamed: false,
    facilitatorRates: false,
    roundsPlanned: 2,
    order: "document",
    finish: "all-answered",
    admitsAll: false,
    ...template,
    title: `Session ${sessions + 1}`,
    versionOf,
    first: first.id,
    others: [],
    which: "all",
    some: [],
    personIds: people.filter(({ writes }) => writes).map(({ id }) => id),
    recorderId: null,
    plan: null,
    keepAsTemplate: false,
  };
}

/** Null where a session can be made of it. */
export function whyNoSession({ clauses, criteria }: SessionMaterial): string | null {
  if (Object.keys(clauses).length === 0)
    return "The document has no clauses that are rated, and a session is about those.";
  if (!criteria.some(({ isAsked }) => isAsked)) return "The team asks by no criterion. Switch one on first.";
  return null;
}

/** The clauses of the text that opens first: what can be asked of. */
export function clausesOf({ clauses }: SessionMaterial, { versionOf, first }: SessionDraft): NamedClause[] {
  return clauses[versionOf[first]!] ?? [];
}

export function toSession(material: SessionMaterial, draft: SessionDraft): CreateSession {
  const { versionOf, first, others, which, some, recorderId, plan, ...settings } = draft;
  const all = clausesOf(material, draft).map(({ id }) => id);
  const editions = [first, ...others.filter((id) => id !== first)];
  return {
    ...settings,
    personIds: settings.personIds.filter((id) => id !== recorderId),
    recorderIds: recorderId ? [recorderId] : [],
    plan: planOf(plan ?? []) ?? [],
    kind: "REVIEW",
    versionIds: editions.map((id) => versionOf[id]!),
    clauseIds:
      which === "all" ? all : which === "three" ? all.slice(0, TRIAL_CLAUSES) : all.filter((id) => some.includes(id)),
  };
}

/** Alone, with raters who are not there: three clauses, and one rates oneself. */
export function toRehearsal(material: SessionMaterial): CreateSession {
  const draft = firstDraft(material);
  return {
    ...toSession(material, { ...draft, which: "three", personIds: [] }),
    kind: "REHEARSAL",
    title: "Rehearsal",
    isNamed: false,
    facilitatorRates: true,
  };
}
