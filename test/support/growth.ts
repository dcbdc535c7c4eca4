/** Below this many milliseconds the clock tells more about the machine than about the code. */
const QUICK = 25;
const ATTEMPTS = 6;
/** The growth from which further attempts are made. */
const SUSPECT = 6;

/**
 * How many times as long `long` takes as `short`, by the processor's time of this process: work of others does not count.
 * The least of several attempts, since a busy machine spoils a measurement and never in favour of the code: what is
 * quadratic is so every time. 1 where even the long one takes next to no time.
 */
export function growthOf(long: () => void, short: () => void): number {
  let growth = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && growth >= SUSPECT; attempt++) {
    const time = best(long);
    growth = Math.min(growth, time < QUICK ? 1 : time / best(short));
  }
  return growth;
}

/** The best of three runs, in milliseconds of the processor. */
function best(run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
    if (least < QUICK) break;
  }
  return Math.max(least, 0.001);
}
