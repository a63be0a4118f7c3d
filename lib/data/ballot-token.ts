import "server-only";
import { deriveToken, hashToken } from "./token";

type Linked = { id: string; linkGeneration: number };

/** What the personal link carries. A new generation makes another, and ends the one before. */
export const ballotToken = ({ id, linkGeneration }: Linked): string => deriveToken("ballot", `${id} ${linkGeneration}`);

/** What a browser is given that came by the link: the same on every device of theirs, so that none signs another out. */
export const guestTokenOf = ({ id, linkGeneration }: Linked): string => deriveToken("guest", `${id} ${linkGeneration}`);

export const ballotTokenHash = (linked: Linked): string => hashToken(ballotToken(linked));
