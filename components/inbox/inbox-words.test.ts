import { describe, expect, it } from "vitest";
import { queryOf } from "./inbox-address";
import { hrefOf, sayLine, sayWhere } from "./inbox-words";
import { makeNotification, uuid } from "./inbox.test-data";

const session = { id: uuid(6), title: "What to do", round: 2 };

describe("a line", () => {
  it("says who did what", () => {
    expect(sayLine(makeNotification())).toBe("Rita mentioned you");
    const opened = { kind: "ROUND_OPENED", thread: null, session } as const;
    expect(sayLine(makeNotification(opened))).toBe("Rita opened round 2 of “What to do”");
    expect(sayLine(makeNotification({ ...opened, actor: null }))).toBe("Round 2 of “What to do” was opened");
  });

  it("says where, and the team to who is in several", () => {
    const thread = { ...makeNotification().thread!, clause: { number: "3", title: "Safety" } };
    expect(sayWhere(makeNotification({ thread }), false)).toEqual(["The plan", "§3 Safety"]);
    const untitled = { ...thread, clause: { number: null, title: "Preamble" } };
    expect(sayWhere(makeNotification({ thread: untitled }), true)).toEqual(["The plan", "Preamble", "Team"]);
  });

  it("leads to the note in the edition of its passage, or to the session", () => {
    const thread = { ...makeNotification().thread!, editionId: uuid(7) };
    expect(hrefOf(makeNotification())).toBe(`/documents/${uuid(4)}?note=${uuid(5)}`);
    expect(hrefOf(makeNotification({ thread }))).toBe(`/documents/${uuid(4)}?edition=${uuid(7)}&note=${uuid(5)}`);
    const frozen = makeNotification({ kind: "BRIEF_FROZEN", thread: null, session });
    expect(hrefOf(frozen)).toBe(`/sessions/${uuid(6)}/brief`);
  });
});

it("keeps a filter in the address, and nothing of none", () => {
  expect(queryOf({ show: "all" })).toBe("");
  expect(queryOf({ show: "mentions", document: uuid(4) })).toBe(`?show=mentions&document=${uuid(4)}`);
});
