import { describe, expect, it } from "vitest";
import type { ClauseSignificance, RatingDto } from "@/lib/schemas/rating";
import {
  type Pending,
  type SignificanceState,
  countJudged,
  dropPending,
  judgementOf,
  setPending,
  tellClause,
  tellMine,
} from "./significance-state";

const empty: SignificanceState = { clauses: new Map(), pending: new Map() };
const rating = (createdAt: string, value = 50) =>
  ({ id: createdAt, createdAt, value, cannotJudge: null, reason: "" }) as RatingDto;
const clause = (mine: RatingDto | null, others: RatingDto[] | null = null): ClauseSignificance => ({
  clauseId: "c",
  mine,
  others,
});
const pending = (key: string): Pending => ({
  key,
  clauseId: "c",
  value: 70,
  cannotJudge: null,
  reason: "",
  versionId: "v",
  status: "saving",
  problem: null,
});

describe("the state of significance", () => {
  it("keeps the telling with the later rating, in whatever order they come", () => {
    const [old, fresh] = [clause(rating("2026-01-01")), clause(rating("2026-01-01"), [rating("2026-01-02")])];
    for (const order of [
      [old, fresh],
      [fresh, old],
      [fresh, old, old],
    ]) {
      expect(order.reduce(tellClause, empty).clauses.get("c")).toBe(fresh);
    }
  });

  it("shows one's own judgement at once, and what the server has once it is dropped", () => {
    const state = setPending(tellClause(empty, clause(rating("2026-01-01", 20))), pending("k"));
    expect(judgementOf(state, "c")?.value).toBe(70);
    expect(judgementOf(dropPending(state, "c", "k"), "c")?.value).toBe(20);
  });

  it("takes what was taken back for no judgement, and for news to the others", () => {
    const given = clause(rating("2026-01-01"), [rating("2026-01-02")]);
    const gone = { ...clause({ ...rating("2026-01-03"), value: null }, []), takenBackAt: "2026-01-04" };
    const state = [given, gone, given].reduce(tellClause, empty);
    expect(state.clauses.get("c")).toBe(gone);
    expect(judgementOf(state, "c")).toBeNull();
    expect(countJudged(state, ["c"])).toBe(0);
  });

  it("does not drop a newer judgement when an older one is done", () => {
    const state = setPending(setPending(empty, pending("first")), pending("second"));
    expect(judgementOf(dropPending(state, "c", "first"), "c")).not.toBeNull();
  });

  it("takes over a value that was given on another device", () => {
    expect(judgementOf(tellMine(empty, "c", rating("2026-01-01", 90)), "c")?.value).toBe(90);
  });

  it("counts 'cannot judge' as judged, and nothing for clauses without an answer", () => {
    const refused = { ...rating("2026-01-01"), value: null, cannotJudge: "UNCLEAR" as const };
    expect(countJudged(tellClause(empty, clause(refused)), ["c", "d"])).toBe(1);
  });
});
