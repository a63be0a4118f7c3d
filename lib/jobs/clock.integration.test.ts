import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, expect, it, vi } from "vitest";
import { ANONYMOUS } from "@/lib/policies/actor";
import { openBallotLink, revokeBallotLink } from "@/lib/data/ballot-links";
import { database } from "@/lib/data/database";
import { findGuest } from "@/lib/data/find-actor";
import { moveSession } from "@/lib/data/move-session";
import { hashToken } from "@/lib/data/token";
import { env } from "@/lib/env";
import { type Cast, makeCast } from "@/test/actors";
import { doJobs, forgetJobs, makeDue, until, waitingJobs } from "@/test/jobs";
import { lastRound, makeLink, makeSession, move, rate } from "@/test/sessions";
import { startWorker } from "./worker";

const { prisma } = database();
const outbox = env().MAIL_OUTBOX;
vi.spyOn(console, "info").mockImplementation(() => {});

let cast: Cast;
beforeEach(async () => {
  cast = await makeCast();
  await forgetJobs();
  rmSync(outbox, { recursive: true, force: true });
});
afterAll(() => rmSync(outbox, { recursive: true, force: true }));

const MINUTE_MS = 60_000;

/** A round that closes by itself after so long. */
async function openUntil(ms: number, revealsItself: boolean) {
  const made = await makeSession(cast);
  const closesAt = new Date(Date.now() + ms).toISOString();
  const given = { event: "OPEN_ROUND", sequence: 1, reason: "", closesAt, revealsItself } as const;
  await moveSession(await cast.owner.actor(), made.sessionId, given, {});
  return { ...made, round: await lastRound(made.sessionId) };
}

async function historyOf(sessionId: string) {
  const rows = await prisma.transition.findMany({ where: { sessionId }, orderBy: { sequence: "asc" } });
  return rows.map(({ event, participantId }) => `${event} by ${participantId ? "a person" : "the clock"}`);
}
const stateOf = async (sessionId: string) =>
  (await prisma.session.findUniqueOrThrow({ where: { id: sessionId } })).state;
const BY_CLOCK = ["START by a person", "OPEN_ROUND by a person", "CLOSE_ROUND by the clock", "REVEAL by the clock"];

it("closes and reveals a round at its time, once, however many workers there are", async () => {
  const made = await openUntil(1_500, true);
  await rate(cast.reviewer, made, [10, 20, 30]);
  const workers = [startWorker(), startWorker(), startWorker()];
  await until(async () => (await stateOf(made.sessionId)) === "DISCUSSION");
  await until(async () => (await waitingJobs("")).length === 0);
  await Promise.all(workers.map((worker) => worker.stop()));
  expect(await historyOf(made.sessionId)).toEqual(BY_CLOCK);
  const { closesAt, closedAt, commitment, results } = await lastRound(made.sessionId);
  expect(closedAt!.getTime()).toBeGreaterThanOrEqual(closesAt!.getTime());
  expect(closedAt!.getTime() - closesAt!.getTime()).toBeLessThan(10_000);
  expect([commitment, results]).toEqual([expect.any(String), expect.anything()]);
});

it("only closes it where nobody asked for more, and does nothing to one that was closed by hand", async () => {
  const made = await openUntil(5 * MINUTE_MS, false);
  await makeDue(made.round.id);
  await doJobs();
  expect(await stateOf(made.sessionId)).toBe("ROUND_CLOSED");

  const other = await openUntil(5 * MINUTE_MS, true);
  await move(cast.owner, other.sessionId, "CLOSE_ROUND");
  await makeDue(other.round.id);
  await doJobs();
  expect(await historyOf(other.sessionId)).toEqual([...BY_CLOCK.slice(0, 2), "CLOSE_ROUND by a person"]);
});

it("warns before, and adds no job to a round that has no time", async () => {
  const long = await openUntil(14 * 24 * 60 * MINUTE_MS, true);
  const jobs = (await waitingJobs(long.round.id)).filter(({ task }) => task !== "send-mail");
  const before = jobs.map(({ task, runAt }) => [task, long.round.closesAt!.getTime() - runAt.getTime()]);
  expect(before).toEqual([
    ["close-round", 0],
    ["remind-raters", 24 * 60 * MINUTE_MS],
  ]);
  await doJobs();
  rmSync(outbox, { recursive: true });
  await makeDue(`remind-raters:${long.round.id}`);
  await doJobs();
  const mails = readdirSync(outbox);
  expect(mails).toHaveLength(4);
  expect(mails[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d-]+Z-[0-9a-f]{8}\.eml$/);
  expect(readFileSync(join(outbox, mails[0]!), "utf8")).toContain("Message-ID: <");

  const { sessionId } = await makeSession(cast, "ROUND_OPEN");
  const { id } = await lastRound(sessionId);
  expect((await waitingJobs(id)).every(({ task }) => task === "send-mail")).toBe(true);
});

it("takes up what a killed worker had begun, and sends it under the same Message-ID", async () => {
  const { startMailbox, headerOf } = await import("@/test/mailbox");
  const mailbox = await startMailbox();
  Object.assign(process.env, { SMTP_URL: "" });
  const { sessionId } = await makeSession(cast);
  const link = await makeLink(cast, sessionId);
  // The server has the mail and does not say so: the worker dies waiting.
  mailbox.mood.onMail = () => new Promise<void>(() => {});
  const start = () => {
    const args = ["--conditions=react-server", "--import", "tsx", "test/start-worker.ts"];
    return spawn(process.execPath, args, {
      env: { ...process.env, SMTP_URL: mailbox.url, MAIL_FROM: "a@example.org" },
    });
  };
  const first = start();
  await until(() => mailbox.received.length === 1);
  const gone = once(first, "exit");
  first.kill("SIGKILL");
  await gone;
  expect(await waitingJobs(link.id)).toHaveLength(1);

  mailbox.mood.onMail = null;
  const second = start();
  await until(async () => (await waitingJobs(link.id)).length === 0, 30_000);
  expect(mailbox.received.map(({ to }) => to)).toEqual([[link.email], [link.email]]);
  const [one, two] = mailbox.received.map((mail) => headerOf(mail, "Message-ID"));
  expect(one).toBe(two);
  const ended = once(second, "exit");
  second.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  await mailbox.stop();
});

it("a personal link lets in whose it is on every device, until it is revoked or the session is over", async () => {
  const made = await makeSession(cast);
  const owner = await cast.owner.actor();
  const link = await makeLink(cast, made.sessionId);
  const one = await openBallotLink(ANONYMOUS, link.token, "there");
  const two = await openBallotLink(ANONYMOUS, link.token, "elsewhere");
  expect(two).toEqual(one);
  const guest = () => findGuest(hashToken(one.guestToken));
  expect(await guest()).toMatchObject({ kind: "guest", name: link.name, participations: [{ role: "RATER" }] });
  await expect(openBallotLink(await cast.reviewer.actor(), link.token, "there")).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("Sign out first"),
  });
  await expect(openBallotLink(ANONYMOUS, "a-token-of-some-length", "there")).rejects.toMatchObject({
    code: "not-found",
  });

  await revokeBallotLink(owner, link.id, {});
  expect(await guest()).toMatchObject({ kind: "anonymous" });
  await expect(openBallotLink(ANONYMOUS, link.token, "there")).rejects.toMatchObject({ code: "not-found" });

  const other = await makeLink(cast, made.sessionId);
  await move(cast.owner, made.sessionId, "ARCHIVE");
  await expect(openBallotLink(ANONYMOUS, other.token, "there")).rejects.toMatchObject({ code: "not-found" });
});
