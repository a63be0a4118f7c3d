// The words of every mail. They are made of what everybody may know who takes part: no value, and nothing of who has rated.
import type { MailFacts, RoundInMail } from "@/lib/data/mail-facts";
import type { MailKind } from "@/lib/data/jobs";
import { layOut, type Line } from "./lay-out";

export type Letter = { subject: string; text: string; html: string };

/** @param baseUrl the address that people use. */
export function compose(kind: MailKind, facts: MailFacts, baseUrl: string): Letter {
  const { subject, lines, action } = WORDS[kind](facts);
  const page = `${baseUrl}/sessions/${facts.sessionId}${kind === "brief-frozen" ? "/brief" : ""}`;
  const href = facts.token ? `${baseUrl}/ballot#token=${facts.token}` : page;
  const personal = facts.token
    ? "This link is yours alone: whoever has it can read and change what you answered. You need no account and no password."
    : "You are sent this because you take part in this review session.";
  return { subject, ...layOut([`Hello ${facts.to.name},`, ...lines, { action, href }, personal]) };
}

type Words = { subject: string; lines: Line[]; action: string };

const WORDS: Record<MailKind, (facts: MailFacts) => Words> = {
  "ballot-link": ({ from, sessionTitle, documentTitle, round }) => ({
    subject: `Your link to “${sessionTitle}”`,
    lines: [
      `${from} asks you to read and rate “${documentTitle}” in the review session “${sessionTitle}”.`,
      round
        ? `Round ${round.ordinal} is open. ${sayClose(round)}`
        : "No round is open yet. You can read the text already.",
      HIDDEN,
    ],
    action: "Open the session",
  }),
  "round-opened": ({ sessionTitle, documentTitle, round, isRecorder }) => ({
    subject: `Round ${round!.ordinal} of “${sessionTitle}” is open`,
    lines: isRecorder
      ? [
          `You can now enter the answers on “${documentTitle}” that come to you by other means. ${sayClose(round!)}`,
          "What you enter nobody else sees before the round is revealed.",
        ]
      : [`You can now rate the clauses of “${documentTitle}”. ${sayClose(round!)}`, HIDDEN],
    action: isRecorder ? "Open the session" : "Rate",
  }),
  "round-not-opened": ({ sessionTitle, missed }) => ({
    subject: `A round of “${sessionTitle}” did not open`,
    lines: [
      `It was to open by itself on ${WHEN.format(missed!.opensAt)} (UTC), and could not. ${missed!.refusal}`,
      "Open it by hand once that is mended, or give it another time in the run-sheet. Only those who facilitate are sent this.",
    ],
    action: "Open the session",
  }),
  "round-reminder": ({ sessionTitle, round, isRecorder }) => ({
    subject: `Round ${round!.ordinal} of “${sessionTitle}” is not finished yet`,
    lines: [
      `What you have ${isRecorder ? "entered" : "answered"} so far is kept, and something is still open. ${sayClose(round!)}`,
      "What is not finished when the round closes counts as no answer. Nobody is told who was reminded.",
    ],
    action: isRecorder ? "Go on entering" : "Go on rating",
  }),
  "round-closed": ({ sessionTitle, round }) => ({
    subject: `Round ${round!.ordinal} of “${sessionTitle}” is closed: its seal`,
    lines: [
      `The answers of round ${round!.ordinal} are locked. This is the seal over all of them:`,
      { code: round!.commitment ?? "" },
      "Keep this mail. If an answer were changed afterwards, it would no longer fit the seal; you can check your own on the session’s page.",
      round!.state === "REVEALED"
        ? "The answers are revealed: you can see them now."
        : "Nobody has seen the answers yet. They are shown to everybody at once.",
    ],
    action: round!.state === "REVEALED" ? "See the answers" : "Open the session",
  }),
  "round-revealed": ({ sessionTitle, round }) => ({
    subject: `Round ${round!.ordinal} of “${sessionTitle}” is revealed`,
    lines: [
      "Everybody who takes part can now see the answers, and discuss what is contested.",
      "They were made under this seal:",
      { code: round!.commitment ?? "" },
    ],
    action: "See the answers",
  }),
  "brief-frozen": ({ sessionTitle }) => ({
    subject: `The brief of “${sessionTitle}” is frozen`,
    lines: ["The brief of the session is complete. It says what was decided, and no longer changes."],
    action: "Read the brief",
  }),
};

const HIDDEN =
  "Nobody sees what you answer before the round is revealed, neither the facilitator nor anybody else who takes part.";

function sayClose({ closesAt, revealsItself }: RoundInMail): string {
  if (!closesAt) return "It is open until the facilitator closes it.";
  return `It closes on ${WHEN.format(closesAt)} (UTC)${revealsItself ? ", and is revealed then" : ""}.`;
}

// A mail does not know where it is read: the zone stands beside the time.
const WHEN = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});
