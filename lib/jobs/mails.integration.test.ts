import { afterAll, beforeEach, expect, it, vi } from "vitest";
import { editBallotLink, openBallotLink, revokeBallotLink } from "@/lib/data/ballot-links";
import { freezeBrief } from "@/lib/data/brief";
import { database } from "@/lib/data/database";
import { editParticipant } from "@/lib/data/participants";
import { askForReminder } from "@/lib/data/remind-raters";
import { ANONYMOUS } from "@/lib/policies/actor";
import { type Cast, makeCast } from "@/test/actors";
import { doJobs, forgetJobs, makeDue, waitingJobs } from "@/test/jobs";
import { headerOf, wordsOf } from "@/test/mailbox";
import { enter, lastRound, makeLink, makeRecorded, makeSession, move, participantOf, rate } from "@/test/sessions";

const mailbox = await vi.hoisted(async () => (await import("@/test/mailbox")).startMailbox());
afterAll(mailbox.stop);

const { prisma } = database();
let cast: Cast;
beforeEach(async () => {
  cast = await makeCast();
  await forgetJobs();
  mailbox.received.length = 0;
  Object.assign(mailbox.mood, { refusal: null, onMail: null });
});

const addresses = () => mailbox.received.flatMap(({ to }) => to).sort();
const everybody = () =>
  [cast.owner, cast.facilitator, cast.reviewer, cast.secondReviewer].map(({ email }) => email).sort();

it("tells of every step, each person once, with a link and the seal, and never a value", async () => {
  const made = await makeSession(cast, "READING", { title: "Reading <b>together</b>" });
  await doJobs();
  expect(mailbox.received).toEqual([]);

  await move(cast.owner, made.sessionId, "OPEN_ROUND");
  await doJobs();
  // Whoever opened it knows.
  expect(addresses()).toEqual(everybody().filter((email) => email !== cast.owner.email));
  const [opened] = mailbox.received;
  expect(headerOf(opened!, "Subject")).toBe("Round 1 of “Reading <b>together</b>” is open");
  expect(headerOf(opened!, "From")).toBe("Clausemark <clausemark@example.org>");
  expect(headerOf(opened!, "Message-ID")).toMatch(/^<[0-9a-f]{32}@localhost>$/);
  expect(headerOf(opened!, "Auto-Submitted")).toBe("auto-generated");
  expect(Date.parse(headerOf(opened!, "Date"))).toBeGreaterThan(Date.now() - 60_000);
  expect(wordsOf(opened!)).toContain(`http://localhost:3000/sessions/${made.sessionId}`);
  expect(wordsOf(opened!)).not.toMatch(/<b>together/);

  await rate(cast.reviewer, made, [91, 92, 93]);
  mailbox.received.length = 0;
  await move(cast.owner, made.sessionId, "CLOSE_ROUND");
  await doJobs();
  const { commitment } = await lastRound(made.sessionId);
  // The seal is for who closed it, too.
  expect(addresses()).toEqual(everybody());
  for (const mail of mailbox.received) expect(wordsOf(mail)).toContain(commitment);

  await move(cast.owner, made.sessionId, "REVEAL");
  await doJobs();
  expect(mailbox.received).toHaveLength(7);
  expect(new Set(mailbox.received.map((mail) => headerOf(mail, "Message-ID"))).size).toBe(7);

  await move(cast.owner, made.sessionId, "CONCLUDE");
  await freezeBrief(await cast.owner.actor(), made.sessionId, {});
  await doJobs();
  expect(mailbox.received).toHaveLength(10);
  expect(wordsOf(mailbox.received.at(-1)!)).toContain(`/sessions/${made.sessionId}/brief`);
  for (const mail of mailbox.received) expect(wordsOf(mail)).not.toMatch(/\b9[123]\b/);
});

it("writes to a recorder of what they enter, and never to whose it is", async () => {
  const made = await makeSession(cast);
  const paulId = await makeRecorded(cast, made, cast.secondReviewer);
  await move(cast.owner, made.sessionId, "OPEN_ROUND");
  await doJobs();
  expect(addresses()).toEqual(everybody().filter((email) => email !== cast.owner.email));
  const own = () => mailbox.received.filter(({ to }) => to.includes(cast.secondReviewer.email)).map(wordsOf);
  expect(own()[0]).toContain("come to you by other means");

  const { id: roundId } = await lastRound(made.sessionId);
  const remind = async () => {
    mailbox.received.length = 0;
    await prisma.round.update({ where: { id: roundId }, data: { remindedAt: null } });
    await askForReminder(await cast.owner.actor(), roundId, {});
    await doJobs();
  };
  await remind();
  expect(own()[0]).toContain("What you have entered so far");
  await enter(cast.secondReviewer, made, paulId, [10, 20, 30]);
  await remind();
  expect(own()).toEqual([]);
});

it("says the same to everybody else whatever somebody has answered", async () => {
  const heard = async (values: number[]) => {
    mailbox.received.length = 0;
    const made = await makeSession(cast, "ROUND_OPEN", { title: "Two worlds" });
    await rate(cast.reviewer, made, values);
    await askForReminder(await cast.owner.actor(), (await lastRound(made.sessionId)).id, {});
    await doJobs();
    return mailbox.received
      .map(
        (mail) =>
          `${mail.to} ${headerOf(mail, "Subject")} ${wordsOf(mail).replace(/[0-9a-f-]{32,}|--_NmP\S+|Date: .*/g, "")}`,
      )
      .map((words) => words.replace(/^.*boundary=.*$/gm, ""))
      .sort();
  };
  expect(await heard([10, 10])).toEqual(await heard([90, 90]));
});

it("reminds those who have not finished, once an hour, and nobody who has by then", async () => {
  const made = await makeSession(cast, "ROUND_OPEN");
  const { id: roundId } = await lastRound(made.sessionId);
  const owner = await cast.owner.actor();
  await doJobs();
  mailbox.received.length = 0;
  await rate(cast.reviewer, made, [10, 20, 30]);
  await askForReminder(owner, roundId, {});
  await expect(askForReminder(owner, roundId, {})).rejects.toMatchObject({ code: "too-many" });
  await doJobs();
  expect(addresses()).toEqual(everybody().filter((email) => email !== cast.reviewer.email));
  for (const mail of mailbox.received) expect(headerOf(mail, "Subject")).toMatch(/is not finished yet$/);
});

it("does not send what is no longer to be known, or no longer so", async () => {
  const made = await makeSession(cast, "ROUND_OPEN");
  const leaver = await participantOf(made.sessionId, cast.reviewer);
  await editParticipant(await cast.owner.actor(), leaver, { hasLeft: true }, {});
  await doJobs();
  expect(addresses()).not.toContain(cast.reviewer.email);
  mailbox.received.length = 0;

  const other = await makeSession(cast, "ROUND_OPEN");
  await move(cast.owner, other.sessionId, "VOID_ROUND", "By mistake.");
  await doJobs();
  expect(mailbox.received).toEqual([]);
});

it("tries again what a mail server puts off, under the same Message-ID, and gives up an address that is none", async () => {
  const { sessionId } = await makeSession(cast);
  mailbox.mood.refusal = { code: 451, message: "Later." };
  const link = await makeLink(cast, sessionId);
  await doJobs();
  expect(mailbox.received).toEqual([]);
  expect(await waitingJobs(link.id)).toMatchObject([{ attempts: 1, lastError: expect.stringContaining("Later.") }]);

  mailbox.mood.refusal = null;
  await makeDue(link.id);
  await doJobs();
  expect(mailbox.received).toHaveLength(1);
  expect(await waitingJobs(link.id)).toEqual([]);
  expect((await prisma.participant.findUniqueOrThrow({ where: { id: link.id } })).linkSentAt).not.toBeNull();

  mailbox.mood.refusal = { code: 550, message: "Nobody of this name." };
  const lost = await makeLink(cast, sessionId);
  await doJobs();
  expect(await waitingJobs(lost.id)).toEqual([]);
  expect(await prisma.participant.findUniqueOrThrow({ where: { id: lost.id } })).toMatchObject({
    linkSentAt: null,
    linkFailedAt: expect.any(Date),
  });
});

it("sends a personal link that opens, again on wish, and none that was revoked", async () => {
  const { sessionId } = await makeSession(cast, "DRAFT");
  const owner = await cast.owner.actor();
  const link = await makeLink(cast, sessionId);
  await doJobs();
  // A draft is nobody's to see yet.
  expect(mailbox.received).toEqual([]);
  await move(cast.owner, sessionId, "START");
  await doJobs();
  expect(addresses()).toEqual([link.email]);
  const token = /\/ballot#token=([\w-]+)/.exec(wordsOf(mailbox.received[0]!))![1]!;
  expect(token).toBe(link.token);
  expect(await openBallotLink(ANONYMOUS, token, "there")).toMatchObject({ sessionId });

  await expect(editBallotLink(owner, link.id, { send: true }, {})).rejects.toMatchObject({ code: "too-many" });
  await prisma.participant.update({ where: { id: link.id }, data: { linkSentAt: new Date(0) } });
  await editBallotLink(owner, link.id, { send: true }, {});
  await editBallotLink(owner, link.id, { send: true }, {});
  await doJobs();
  expect(addresses()).toEqual([link.email, link.email]);
  expect(wordsOf(mailbox.received[1]!)).toContain(token);

  await revokeBallotLink(owner, link.id, {});
  await move(cast.owner, sessionId, "OPEN_ROUND");
  await doJobs();
  expect(addresses().filter((email) => email === link.email)).toHaveLength(2);
});
