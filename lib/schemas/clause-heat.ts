/** The heat of the notes on one clause: the median of theirs, from the coolest to the hottest of so many. */
export type ClauseHeat = { clauseId: string; median: number; min: number; max: number; notes: number };
