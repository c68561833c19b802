/** Milliseconds of processor time that this process has used: what else the machine does adds nothing to them. */
export function cpuTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Milliseconds of processor time that some work takes.
 *
 * @param {() => Promise<unknown>} work
 */
export async function timeOf(work) {
  const start = cpuTime();
  await work();
  return cpuTime() - start;
}

/** @param {readonly number[]} numbers */
export function median(numbers) {
  return /** @type {number} */ ([...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]);
}
