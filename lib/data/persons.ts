import "server-only";
import { AppError } from "@/lib/errors";
import type { PersonActor } from "@/lib/policies/actor";
import { PASSWORD_REFUSALS, refusalOfPassword } from "@/lib/policies/password-policy";
import type { Me, NewPerson } from "@/lib/schemas/person";
import { type Attempt, countAttempt, forgiveAttempt } from "./attempts";
import { type Transaction, database } from "./database";
import { hashPassword, isPasswordRight } from "./password-hash";
import { revokeSignInsIn } from "./sign-ins";
import { type WriteOptions, requireVersion, write } from "./write";

/** Refuses with the field's name, so that the form can say it where it was typed. */
export function requireGoodPassword(
  password: string,
  owner: { name: string; email: string },
  field = "password",
): void {
  const refusal = refusalOfPassword(password, owner);
  if (!refusal) return;
  const message = PASSWORD_REFUSALS[refusal];
  throw new AppError("bad-input", message, { fields: [{ field, message }] });
}

/** Hashed before any transaction: hashing takes longer than the rows may be held. */
export async function insertPerson(
  tx: Transaction,
  { name, email, passwordHash }: Omit<NewPerson, "password"> & { passwordHash: string },
): Promise<{ id: string; name: string; email: string }> {
  return tx.person.create({
    data: { name, email, credential: { create: { passwordHash } } },
    select: { id: true, name: true, email: true },
  });
}

export async function readMe(actor: PersonActor): Promise<Me> {
  const { id, name, email, version } = await database().prisma.person.findUniqueOrThrow({
    where: { id: actor.personId },
  });
  return { id, name, email, version, memberships: [...actor.memberships] };
}

export function renameMe(
  actor: PersonActor,
  basedOn: number,
  { name }: { name: string },
  options: WriteOptions,
): Promise<Me> {
  return write(actor, options, async (change) => {
    await change.tx.$executeRaw`SELECT 1 FROM "Person" WHERE "id" = ${actor.personId}::uuid FOR UPDATE`;
    const row = await change.tx.person.findUniqueOrThrow({ where: { id: actor.personId } });
    requireVersion(basedOn, row, { name: row.name, version: row.version });
    const { id, email, version } = await change.tx.person.update({
      where: { id: row.id },
      data: { name, version: { increment: 1 } },
    });
    for (const { teamId } of actor.memberships) {
      await change.log({ teamId, verb: "renamed themselves", subjectId: id });
      await change.notify({ topic: "team", id: teamId });
    }
    await change.notify({ topic: "person", id });
    return { id, name, email, version, memberships: [...actor.memberships] };
  });
}

/** Every other device is signed out: whoever knew the old password is outside. */
export async function changePassword(
  actor: PersonActor,
  given: { current: string; next: string; address: string },
  options: WriteOptions,
): Promise<void> {
  const attempt: Attempt = { account: actor.email, address: given.address };
  await countAttempt(attempt);
  const credential = await database().prisma.credential.findUnique({ where: { personId: actor.personId } });
  if (!(await isPasswordRight(credential?.passwordHash, given.current))) {
    const message = "This is not your current password.";
    throw new AppError("bad-input", message, { fields: [{ field: "current", message }] });
  }
  await forgiveAttempt(attempt);
  requireGoodPassword(given.next, actor, "next");
  const passwordHash = await hashPassword(given.next);
  await write(actor, options, async (change) => {
    await setPassword(change.tx, actor.personId, passwordHash);
    await revokeSignInsIn(change.tx, actor.personId, { except: actor.signInId });
    await change.notify({ topic: "person", id: actor.personId });
  });
}

export async function setPassword(tx: Transaction, personId: string, passwordHash: string): Promise<void> {
  await tx.credential.upsert({
    where: { personId },
    create: { personId, passwordHash },
    update: { passwordHash, changedAt: new Date() },
  });
}
