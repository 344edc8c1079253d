/** Two ways of doing the same thing, in turn, so that both meet the same machine. Milliseconds, medians. */
export async function timeBoth(
  rounds: number,
  ours: () => unknown,
  theirs: () => unknown,
): Promise<{ readonly ours: number; readonly theirs: number }> {
  const times: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  // The first round warms both up.
  for (let round = 0; round <= rounds; round++) {
    const [first, second] = [await timeOf(ours), await timeOf(theirs)];
    if (round === 0) continue;
    times.ours.push(first);
    times.theirs.push(second);
  }
  return { ours: median(times.ours), theirs: median(times.theirs) };
}

/** Processor time of this process and its threads, in milliseconds: other programs on the machine do not count. */
export async function timeOf(task: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

export const round = (value: number, digits = 2) => Number(value.toFixed(digits));
