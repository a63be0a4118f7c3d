import { EntryCard } from "@/components/people/entry-card";
import { LiveProvider } from "@/components/live/live-provider";
import { EnterCode } from "./enter-code";
import { WaitingRoom } from "./waiting-room";

type Props = {
  standing: { participantId: string; title: string; name: string; is: "waiting" | "turned-away" | "gone" | "run-out" };
  /** Whose stream this browser has: the account's id, or the guest's. */
  visitorId: string;
};

const WHY = {
  "turned-away": "The facilitator has not let you in. If you think that is a mistake, ask them.",
  gone: "You are no longer in this session. What you rated stays.",
  "run-out": "A name lets you in for a day, and the day is over. With the session’s code you can come in again.",
};

/** For whoever asked to come into a session and is not in it. */
export function Outside({ standing: { participantId, title, name, is }, visitorId }: Props) {
  return (
    <EntryCard title={title}>
      {is === "waiting" ? (
        <LiveProvider personId={visitorId}>
          <WaitingRoom participantId={participantId} personId={visitorId} name={name} />
        </LiveProvider>
      ) : (
        <>
          <p>{WHY[is]}</p>
          <EnterCode />
        </>
      )}
    </EntryCard>
  );
}
