// One hub a process: it hears what changed, loads it once, and asks the policy for each stream. A private note cannot
// leak, because nothing is sent that the predicate for that stream's own actor has not allowed.
import "server-only";
import { findActors, findGuests } from "@/lib/data/find-actor";
import { listen } from "@/lib/data/listen";
import { coveredDocumentsOf, idOf, type KnownActor, teamsOf } from "@/lib/policies/actor";
import type { LiveEvent } from "@/lib/schemas/live-event";
import type { Notice } from "@/lib/schemas/notice";
import { deliveryOf } from "./delivery";

export type Stream = {
  /** A snapshot, renewed when a team, a session or the person changes. */
  actor: KnownActor;
  send: (event: LiveEvent) => void;
  close: () => void;
};

class Hub {
  private readonly streams = new Set<Stream>();
  /** Those whose actor may have changed since it was found: nothing is delivered before they are looked up again. */
  private readonly outdated = new Set<Stream>();
  /** Notices are worked through one after another, so that a thread's older state never overtakes its newer one. */
  private work: Promise<void> = Promise.resolve();

  constructor() {
    listen({
      onNotice: (notice) => this.queue(() => this.deliver(notice)),
      onListening: () =>
        this.queue(async () => {
          this.outdateAll();
          await this.renewActors();
          this.resync();
        }),
    });
  }

  /** @returns what ends the stream. */
  add(stream: Stream): () => void {
    this.streams.add(stream);
    // A removal or a sign-out between finding its actor and this moment went past it.
    this.outdated.add(stream);
    this.queue(() => this.renewActors());
    stream.send({ type: "resync" });
    return () => this.remove(stream);
  }

  private remove(stream: Stream): void {
    this.streams.delete(stream);
    this.outdated.delete(stream);
  }

  /** What could not be loaded is not known to have reached anybody: all fetch anew. */
  private queue(task: () => Promise<void>): void {
    this.work = this.work.then(task).catch(() => this.resync());
  }

  private resync(): void {
    for (const stream of this.streams) stream.send({ type: "resync" });
  }

  private async deliver(notice: Notice): Promise<void> {
    if (this.streams.size === 0) return;
    if (notice.topic === "team" || notice.topic === "person" || notice.topic === "participants") this.outdateAll();
    await this.renewActors();
    const eventFor = await deliveryOf(notice);
    for (const stream of this.streams) {
      const event = eventFor(stream.actor);
      if (event) stream.send(event);
    }
  }

  private outdateAll(): void {
    for (const stream of this.streams) this.outdated.add(stream);
  }

  /** Who has been removed from a team, or signed out elsewhere, hears nothing of it from here on. */
  private async renewActors(): Promise<void> {
    const streams = [...this.outdated];
    if (streams.length === 0) return;
    const found = await findAnew(streams.map(({ actor }) => actor));
    for (const stream of streams) {
      this.outdated.delete(stream);
      const actor = found(stream.actor);
      if (actor) {
        const left = teamsOf(stream.actor).filter((id) => !teamsOf(actor).includes(id));
        const wasCovered = coveredDocumentsOf(stream.actor).join();
        stream.actor = actor;
        // A round was opened or revealed: an open page asks anew for what it may show.
        if (coveredDocumentsOf(actor).join() !== wasCovered) stream.send({ type: "resync" });
        // The last they hear of it: an open page of that team goes.
        for (const id of left) stream.send({ type: "team", id });
      } else {
        this.remove(stream);
        stream.send({ type: "signed-out" });
        stream.close();
      }
    }
  }
}

/** The same actors as they are now; those who are signed out, or have left the session they were a guest of, are none. */
async function findAnew(actors: KnownActor[]): Promise<(actor: KnownActor) => KnownActor | undefined> {
  const signInIds = actors.flatMap((actor) => (actor.kind === "person" ? actor.signInId : []));
  const guestIds = actors.flatMap((actor) => (actor.kind === "guest" ? actor.participantId : []));
  const persons = await findActors(signInIds);
  const guests: Awaited<ReturnType<typeof findGuests>> = guestIds.length > 0 ? await findGuests(guestIds) : new Map();
  return (actor) => (actor.kind === "person" ? persons.get(actor.signInId) : guests.get(idOf(actor)));
}

// Kept on globalThis, or every hot reload would listen once more.
const store = globalThis as { clausemarkHub?: Hub };

export function hub(): Hub {
  return (store.clausemarkHub ??= new Hub());
}
