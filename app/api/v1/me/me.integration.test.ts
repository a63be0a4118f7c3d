import { beforeEach, describe, expect, it } from "vitest";
import { insertAccessLink } from "@/lib/data/access-links";
import { authorizeByLink, authorizeByPassword } from "@/lib/auth/sign-in-options";
import { database } from "@/lib/data/database";
import { IDLE_DAYS } from "@/lib/data/find-actor";
import { hashPassword } from "@/lib/data/password-hash";
import { setPassword } from "@/lib/data/persons";
import { endSignIn } from "@/lib/data/sign-ins";
import { makePerson, signIn } from "@/test/actors";
import { call } from "@/test/call";
import { DELETE as DELETE_SIGN_IN } from "../sign-ins/[signInId]/route";
import { DELETE as DELETE_OTHERS, GET as GET_SIGN_INS } from "../sign-ins/route";
import { PUT } from "./password/route";
import { GET, PATCH } from "./route";

const PASSWORD = "seven green lanterns up";
let me: Awaited<ReturnType<typeof makePerson>>;
let from: { address: string; userAgent: string };

beforeEach(async () => {
  me = await makePerson("Reviewer 1");
  // Its own address for each test: attempts are counted by it.
  from = { address: crypto.randomUUID(), userAgent: "A test" };
  await setPassword(database().prisma, me.personId, await hashPassword(PASSWORD));
});

const enter = (password: string, email = me.email) => authorizeByPassword({ email, password }, from);

describe("me", () => {
  it("is told and renamed from the version that was read", async () => {
    expect((await call(GET)).status).toBe(401);
    expect((await call(GET, { as: me })).body).toMatchObject({ id: me.personId, email: me.email, version: 1 });
    const rename = { as: me, method: "PATCH", body: { name: "  Reviewer One " } };
    expect((await call(PATCH, { ...rename, as: null })).status).toBe(401);
    expect((await call(PATCH, rename)).status).toBe(428);
    expect((await call(PATCH, { ...rename, body: { name: "" }, basedOn: 1 })).status).toBe(400);
    expect((await call(PATCH, { ...rename, basedOn: 1 })).body).toMatchObject({ name: "Reviewer One", version: 2 });
    expect((await call(PATCH, { ...rename, basedOn: 1 })).status).toBe(412);
  });

  it("changes the password with the current one, and signs the other devices out", async () => {
    const other = await signIn(me.personId);
    const put = (current: string, next: string) => {
      const headers = { "x-forwarded-for": from.address };
      return call(PUT, { as: me, method: "PUT", body: { current, next }, headers });
    };
    expect((await call(PUT, { method: "PUT", body: { current: PASSWORD, next: PASSWORD } })).status).toBe(401);
    expect((await put("wrong", "entirely new lanterns")).body.fields[0].field).toBe("current");
    expect((await put(PASSWORD, "password1234")).body.fields[0].field).toBe("next");
    expect((await put(PASSWORD, "entirely new lanterns")).status).toBe(204);
    expect((await call(GET, { as: me })).status).toBe(200);
    expect((await call(GET, { as: other })).status).toBe(401);
    expect(await enter(PASSWORD)).toBeNull();
    expect(await enter("entirely new lanterns")).toMatchObject({ id: me.personId });
  });
});

describe("devices", () => {
  it("are listed and signed out one by one, one's own only", async () => {
    const other = await signIn(me.personId);
    const stranger = await makePerson("Stranger");
    expect((await call(GET_SIGN_INS)).status).toBe(401);
    const listed = await call(GET_SIGN_INS, { as: me });
    expect(listed.body).toHaveLength(2);
    expect(listed.body.find(({ isThisOne }: { isThisOne: boolean }) => isThisOne).id).toBe(me.signInId);
    const params = { signInId: other.signInId };
    expect((await call(DELETE_SIGN_IN, { as: stranger, method: "DELETE", params })).status).toBe(404);
    expect((await call(GET, { as: other })).status).toBe(200);
    expect((await call(DELETE_SIGN_IN, { as: me, method: "DELETE", params })).status).toBe(204);
    expect((await call(GET, { as: other })).status).toBe(401);
  });

  it("are signed out all at once but this one, by signing out, and by idleness", async () => {
    const [second, third, idle] = [await signIn(me.personId), await signIn(me.personId), await signIn(me.personId)];
    await endSignIn(third.signInId);
    expect((await call(GET, { as: third })).status).toBe(401);
    const lastSeenAt = new Date(Date.now() - (IDLE_DAYS + 1) * 24 * 60 * 60 * 1000);
    await database().prisma.signIn.update({ where: { id: idle.signInId }, data: { lastSeenAt } });
    expect((await call(GET, { as: idle })).status).toBe(401);
    expect((await call(DELETE_OTHERS, { as: me, method: "DELETE" })).status).toBe(204);
    expect((await call(GET, { as: second })).status).toBe(401);
    expect((await call(GET, { as: me })).status).toBe(200);
  });

  it("note when they were last seen, at most once a minute", async () => {
    const read = async () =>
      (await database().prisma.signIn.findUniqueOrThrow({ where: { id: me.signInId } })).lastSeenAt;
    const before = await read();
    await call(GET, { as: me });
    expect(await read()).toEqual(before);
    await database().prisma.signIn.update({
      where: { id: me.signInId },
      data: { lastSeenAt: new Date(Date.now() - 120_000) },
    });
    await call(GET, { as: me });
    expect((await read()).getTime()).toBeGreaterThan(Date.now() - 30_000);
  });
});

describe("signing in", () => {
  it("answers a wrong password and an unknown address alike", async () => {
    expect(await enter("wrong wrong wrong")).toBeNull();
    expect(await enter(PASSWORD, "nobody@example.org")).toBeNull();
    expect(await authorizeByPassword({ email: ["x"], password: 1 }, from)).toBeNull();
    expect(await enter(PASSWORD, me.email.toUpperCase())).toMatchObject({ id: me.personId });
  });

  it("refuses an account after ten failures, the right password too, whatever the address", async () => {
    for (let n = 0; n < 10; n += 1) expect(await enter("wrong wrong wrong")).toBeNull();
    from.address = crypto.randomUUID();
    await expect(enter(PASSWORD)).rejects.toThrow(/^too-many:\d+$/);
    // Where it is signed in already, it goes on.
    expect((await call(GET, { as: me })).status).toBe(200);
  });

  it("forgets the failures after a success", async () => {
    for (let n = 0; n < 9; n += 1) await enter("wrong wrong wrong");
    expect(await enter(PASSWORD)).not.toBeNull();
    for (let n = 0; n < 9; n += 1) expect(await enter("wrong wrong wrong")).toBeNull();
  });

  it("by a link works as often as it may, and no reset link signs in", async () => {
    const { prisma } = database();
    const expiresAt = new Date(Date.now() + 60_000);
    const link = { personId: me.personId, expiresAt, uses: 1 };
    const { token } = await insertAccessLink(prisma, { ...link, purpose: "SIGN_IN" });
    const reset = await insertAccessLink(prisma, { ...link, purpose: "PASSWORD_RESET" });
    expect(await authorizeByLink({ token }, from)).toMatchObject({ id: me.personId });
    expect(await authorizeByLink({ token }, from)).toBeNull();
    expect(await authorizeByLink({ token: reset.token }, from)).toBeNull();
    expect(await authorizeByLink({}, from)).toBeNull();
  });
});
