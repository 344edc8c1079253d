/** Mails that answer an act: sent once, at once (on a day off: at digest time of the next working day). */
export type ActStep = "directed" | "acknowledge" | "assigned" | "returned" | "redo";

/** Rungs of the ladder, in working days from the earlier of the two dates. */
export type LadderStep = "due7" | "due3" | "due1" | "dueToday" | "escalateToUnit" | "escalateToChief";

export type Step = ActStep | LadderStep;
