import { describe, expect, it } from "vitest";
import { enteredOf, sayEntered } from "./entered";

const rater = (name: string, recorded: { source: string | null } | null = null) => ({
  participantId: name,
  name,
  group: null,
  recorded,
});
const many = (count: number, source: string | null) =>
  Array.from({ length: count }, (_, at) => rater(`Rater ${at}`, { source }));
const HERE = [rater("Ada"), rater("Ben"), rater("Chen")];
const say = (isNamed: boolean, roster: ReturnType<typeof rater>[]) => {
  const entered = enteredOf({ isNamed, roster });
  return entered && sayEntered(entered);
};

describe("ballots that came by other means", () => {
  it("are not spoken of where all answered by themselves", () => {
    expect(say(true, HERE)).toBeNull();
    expect(say(false, HERE)).toBeNull();
  });

  it("are named in a named session, with their means", () => {
    const paul = rater("Paul", { source: "paper" });
    const tess = rater("Tess", { source: "telephone" });
    expect(say(true, [...HERE, paul])).toBe(
      "1 of 4 ballots came by other means (paper) and was entered by a recorder: Paul.",
    );
    expect(say(true, [...HERE, tess, paul])).toBe(
      "2 of 5 ballots came by other means (paper, telephone) and were entered by a recorder: Paul (paper), Tess (telephone).",
    );
    // What never came did not come by other means.
    expect(say(true, [...HERE, rater("Nina", { source: null })])).toBeNull();
  });

  it("are counted alone in an anonymous one, whether or not they came", () => {
    const came = say(false, [...HERE, rater("Paul", { source: "paper" }), rater("Tess", { source: "telephone" })]);
    expect(came).toBe("2 of 5 ballots came by other means and were entered by a recorder.");
    expect(say(false, [...HERE, rater("Paul", { source: null }), rater("Tess", { source: "paper" })])).toBe(came);
  });

  it("tell their means in an anonymous one only where five came, all by the same", () => {
    expect(say(false, [...HERE, ...many(5, "paper")])).toContain("(paper)");
    expect(say(false, [...HERE, ...many(4, "paper")])).not.toContain("paper");
    expect(say(false, [...many(5, "paper"), rater("Tess", { source: "telephone" })])).not.toContain("paper");
    expect(say(false, [...many(5, "paper"), rater("Nina", { source: null })])).not.toContain("paper");
  });
});
