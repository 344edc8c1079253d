/** Lets whatever waits (a click, a frame) go first: long work on the main thread is done in pieces. */
export function nextTask(): Promise<void> {
  return new Promise((go) => {
    setTimeout(go);
  });
}
