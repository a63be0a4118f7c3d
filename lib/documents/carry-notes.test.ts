import { describe, expect, it } from "vitest";
import { describe as describeQuote } from "@/lib/anchoring/quote";
import { carryNotes, type StandingNote } from "./carry-notes";

const ACCESS = "Every ship may enter the harbour, whatever flag it flies and wherever it comes from.";
const SAFETY = "Crews are trained in the use of boats, and pilots hold a licence of the harbour master.";
const FEES = "No fees are due for the first three nights that a vessel lies at anchor in the roads.";
const before = [ACCESS, SAFETY, FEES].join("\n\n");
const edited = SAFETY.replace("in the use of boats", "in the handling of small boats");
const kept = new Set(["clause"]);

function noteOn(exact: string, changes: Partial<StandingNote> = {}): StandingNote {
  const start = before.indexOf(exact);
  const quote = describeQuote(before, start, start + exact.length)!;
  return {
    annotationId: exact,
    quote,
    span: { start, end: start + exact.length },
    needsLook: false,
    keptOn: null,
    ...changes,
  };
}
const carryOne = (note: StandingNote, next: string) => carryNotes(before, next, [note], kept)[0]!;

describe("a note", () => {
  it("stays with its words, is told where they changed, and is orphaned where they are gone", () => {
    const next = [ACCESS, edited, "Nets are burned."].join("\n\n");
    expect(carryOne(noteOn("whatever flag it flies"), next).status).toBe("EXACT");
    const changed = carryOne(noteOn("Crews are trained in the use of boats"), next);
    expect(changed.status).toBe("CHANGED");
    expect(next.slice(changed.start!, changed.end!)).toBe("Crews are trained in the handling of small boats");
    expect(carryOne(noteOn("the first three nights"), next)).toMatchObject({
      status: "ORPHANED",
      start: null,
      end: null,
    });
  });

  it("that was to be looked at is still to be looked at, though nothing changed since", () => {
    expect(carryOne(noteOn("whatever flag it flies", { needsLook: true }), before).status).toBe("CHANGED");
    // And one that a person has looked at is not asked about again: its words are those of the version before.
    const confirmed = noteOn("Crews are trained", { quote: { exact: "Sailors know", prefix: "", suffix: "" } });
    expect(carryOne(confirmed, before).status).toBe("EXACT");
  });

  it("that was lost is found when its words are back, and not on words that are only alike", () => {
    const lost = noteOn("pilots hold a licence", { span: null });
    expect(carryOne(lost, before)).toMatchObject({ status: "EXACT", start: before.indexOf("pilots hold") });
    expect(carryOne(lost, before.replace("pilots hold a licence", "pilots carry a licence")).status).toBe("ORPHANED");
  });

  it("that was kept on a clause stays there while the clause does, unless its words are back", () => {
    const note = (clauseId: string | null) => noteOn("the first three nights", { span: null, keptOn: { clauseId } });
    const next = [ACCESS, SAFETY].join("\n\n");
    expect(carryOne(note("clause"), next)).toMatchObject({ status: "ORPHANED", isKept: true });
    expect(carryOne(note(null), next).isKept).toBe(true);
    expect(carryOne(note("gone"), next).isKept).toBe(false);
    expect(carryOne(note("clause"), before)).toMatchObject({ status: "EXACT", isKept: false });
  });

  it("is never lost from the list", () => {
    const notes = [
      noteOn("Every ship"),
      noteOn("Crews", { span: null }),
      noteOn("No fees", { span: null, keptOn: { clauseId: null } }),
    ];
    const ids = carryNotes(before, "Nothing of it.", notes, kept).map(({ annotationId }) => annotationId);
    expect(ids.toSorted()).toEqual(notes.map(({ annotationId }) => annotationId).toSorted());
  });
});
