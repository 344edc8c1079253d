/**
 * Preloaded into a child process (`node --import …/stopWithParent.ts …`): when the parent that holds the other end of
 * the IPC channel lets go of it, or is gone, however it died, the child asks itself to stop. Without it, `kill -9` of
 * the start command would leave Azurite running and its ports taken.
 */
process.once("disconnect", () => {
  // Emitted rather than killed with: on Windows a signal to oneself ends the process before its handlers run.
  if (!process.emit("SIGTERM")) process.exit(0);
});

// The parent's death also breaks the pipes; a last log line must not end the child before its data is on disk.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
