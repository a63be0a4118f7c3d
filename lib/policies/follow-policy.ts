// Whoever takes part in a note follows it by that: nothing is written down for it, so that a mention which is covered in a
// hidden round leaves no trace either. What somebody chose stands above it.
import { type Condition, all, any, is } from "./condition";

export type FollowRow = {
  choice: "FOLLOWING" | "MUTED" | null;
  /** Began it. */
  isAuthor: boolean;
  /** Has a comment in it that stands. */
  hasSpoken: boolean;
  /** Is mentioned in a comment that stands. */
  isMentioned: boolean;
  isAssignee: boolean;
};

/** Is told of what happens in it. Of a mention or an assignment one is told in any case. */
export function following(): Condition<FollowRow> {
  return any(
    is("choice", "FOLLOWING"),
    all(
      is("choice", null),
      any(is("isAuthor", true), is("hasSpoken", true), is("isMentioned", true), is("isAssignee", true)),
    ),
  );
}
