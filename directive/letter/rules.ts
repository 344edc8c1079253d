/** Every rule of the reader that can put a value before a clerk. The pane explains each in a sentence. */
export const ruleCodes = ["numbered-point"] as const;

export type RuleCode = (typeof ruleCodes)[number];
