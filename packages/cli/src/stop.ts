/** Runs once, on Ctrl-C or when the process is told to end; a second Ctrl-C ends it whatever it is at. */
export function onStop(run: () => void): void {
  const stop = () => {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    run();
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
}
