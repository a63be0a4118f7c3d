import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import styles from "./ballot-done.module.css";
import type { BallotStanding } from "./use-ballot-done";

type Props = BallotStanding & { /** Whose answers one enters; null for one's own. */ raterName: string | null };

/** Below one's own order: whether one is done, and the way back from it. */
export function BallotDone({ isDone, problem, say, raterName }: Props) {
  const editable = "Every answer stays editable until the round closes.";
  return (
    <div className={styles.done}>
      <Notice tone={problem ? "warn" : isDone ? "good" : "plain"}>
        {problem ? (
          <p>
            <b>That you are {isDone ? "done" : "not done"} is not saved yet.</b> {problem}
          </p>
        ) : (
          <p>
            {isDone
              ? raterName
                ? `You said that you have entered all that ${raterName} said. ${editable}`
                : `You said that you are done. ${editable}`
              : raterName
                ? `Say that you are done when all that ${raterName} said is entered. ${editable}`
                : "Say that you are done when you are: every answer stays editable until the round closes."}
          </p>
        )}
        <p>
          {problem && <Button onClick={() => say(isDone)}>Try again</Button>}{" "}
          {isDone ? (
            <Button onClick={() => say(false)}>I am not done yet</Button>
          ) : (
            <Button variant="primary" onClick={() => say(true)}>
              I am done
            </Button>
          )}
        </p>
      </Notice>
    </div>
  );
}
