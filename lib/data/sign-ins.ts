import "server-only";
import { AppError } from "@/lib/errors";
import type { PersonActor } from "@/lib/policies/actor";
import type { SignInDto } from "@/lib/schemas/person";
import { type Transaction, database } from "./database";
import { IDLE_DAYS } from "./find-actor";
import { sendNotice, type WriteOptions, write } from "./write";

const DAY_MS = 24 * 60 * 60 * 1000;

/** A new signed-in device. */
export async function startSignIn(tx: Transaction, personId: string, userAgent: string): Promise<string> {
  const { id } = await tx.signIn.create({
    data: { personId, userAgent: userAgent.slice(0, 400) },
    select: { id: true },
  });
  return id;
}

/** The actor's devices that are still signed in, the last used first. */
export async function listSignIns(actor: PersonActor): Promise<SignInDto[]> {
  const rows = await database().prisma.signIn.findMany({
    where: {
      personId: actor.personId,
      revokedAt: null,
      lastSeenAt: { gt: new Date(Date.now() - IDLE_DAYS * DAY_MS) },
    },
    orderBy: { lastSeenAt: "desc" },
  });
  return rows.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
    id,
    userAgent,
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    isThisOne: id === actor.signInId,
  }));
}

/** One of the actor's own devices; it is signed out at once, its live stream too. */
export async function revokeSignIn(actor: PersonActor, signInId: string, options: WriteOptions): Promise<void> {
  await write(actor, options, async (change) => {
    const { count } = await change.tx.signIn.updateMany({
      where: { id: signInId, personId: actor.personId },
      data: { revokedAt: new Date() },
    });
    if (count === 0) throw new AppError("not-found", "There is no such signed-in device of yours.");
    await change.notify({ topic: "person", id: actor.personId });
  });
}

/** Every device of the actor but the one in use. */
export async function revokeOtherSignIns(actor: PersonActor, options: WriteOptions): Promise<void> {
  await write(actor, options, async (change) => {
    await revokeSignInsIn(change.tx, actor.personId, { except: actor.signInId });
    await change.notify({ topic: "person", id: actor.personId });
  });
}

export async function revokeSignInsIn(tx: Transaction, personId: string, { except }: { except?: string } = {}) {
  await tx.signIn.updateMany({
    where: { personId, revokedAt: null, ...(except ? { id: { not: except } } : {}) },
    data: { revokedAt: new Date() },
  });
}

/** Signing out: the cookie that named this sign-in is worth nothing from now on, also as a copy. */
export async function endSignIn(signInId: string): Promise<void> {
  await database().prisma.$transaction(async (tx) => {
    const { personId } = await tx.signIn.update({ where: { id: signInId }, data: { revokedAt: new Date() } });
    await sendNotice(tx, { topic: "person", id: personId });
  });
}
