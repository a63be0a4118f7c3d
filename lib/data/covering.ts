import "server-only";
import type { WordsRow } from "@/lib/policies/covered";
import type { SessionState } from "@/lib/schemas/session-words";
import type { SqlColumns } from "./compile-condition";

/** Of a session: it has a hidden round. */
export const isCoveringState = (state: SessionState) => state === "ROUND_OPEN" || state === "ROUND_CLOSED";

/** SQL: a session of this alias has a hidden round. A rehearsal covers nothing: it is nobody's judgement. */
export const isCovering = (session: string) =>
  `${session}."kind" = 'REVIEW' AND ${session}."state" IN ('ROUND_OPEN', 'ROUND_CLOSED')`;

/** SQL: since when what is written in this document is covered; null where no hidden round is under way. */
export const coveredSince = (documentId: string) =>
  `(SELECT min(s."openedAt") FROM "Session" s WHERE s."documentId" = ${documentId} AND ${isCovering("s")})`;

/** A comment, over the aliases c and t (its thread). */
export const COMMENT_OF_THREAD: SqlColumns<WordsRow> = {
  documentId: `t."documentId"`,
  authorId: `c."authorId"`,
  isFresh: `COALESCE(GREATEST(c."createdAt", c."editedAt") >= ${coveredSince('t."documentId"')}, FALSE)`,
};
