"use client";

import { Menu } from "@/components/ui/menu";
import styles from "./follow-menu.module.css";
import { useFollowing } from "./use-following";

/** Whether one is told of what happens in a note, and the choice of it. Anything said to oneself comes in any case. */
export function FollowMenu({ threadId }: { threadId: string }) {
  const { following, choose } = useFollowing(threadId);
  const isFollowing = following?.isFollowing ?? false;
  const isMuted = following?.choice === "MUTED";
  const state = isMuted ? "Muted" : isFollowing ? "Following" : "Not following";
  return (
    <Menu
      className={styles.button}
      name={following ? `Inbox: ${state}` : "Inbox: whether you follow this note"}
      label={
        <>
          {following ? state : "Follow"} <span aria-hidden>▾</span>
        </>
      }
    >
      <Choice isOn={isFollowing} name="Follow" hint="Replies come to your inbox" onChoose={() => choose("FOLLOWING")} />
      <Choice
        isOn={isMuted}
        name="Mute"
        hint="Only what mentions you or is assigned to you"
        onChoose={() => choose("MUTED")}
      />
    </Menu>
  );
}

type ChoiceProps = { isOn: boolean; name: string; hint: string; onChoose: () => void };

function Choice({ isOn, name, hint, onChoose }: ChoiceProps) {
  return (
    <button type="button" aria-pressed={isOn} className={styles.choice} onClick={onChoose}>
      <span aria-hidden className={styles.check}>
        {isOn ? "✓" : ""}
      </span>
      <span>
        {name}
        <span className={styles.hint}>{hint}</span>
      </span>
    </button>
  );
}
