/** Letters with annexes and pictures stay below; the pane has to hold a file in memory more than once. */
export const maxBytes = 30e6;
