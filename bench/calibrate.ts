import { arch, availableParallelism, cpus } from 'node:os';

const ROUNDS = 3;
const CANDIDATES = 4_000_000;

/** A fixed piece of work (a sieve and a hash over its result): CPU milliseconds it takes tell how fast a machine is. */
function fixedWork(): number {
  const composite = new Uint8Array(CANDIDATES);
  let hash = 0;
  for (let number = 2; number < CANDIDATES; number++) {
    if (composite[number] === 1) continue;
    hash = Math.imul(hash ^ number, 16_777_619);
    for (let multiple = number * 2; multiple < CANDIDATES; multiple += number) composite[multiple] = 1;
  }
  return hash;
}

/** One line that lets figures from two machines be compared: the best of three runs of the same work. */
export function calibrationLine(): string {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    fixedWork();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  const model = cpus()[0]?.model.trim() ?? 'unknown';
  return `machine: ${availableParallelism()} cores ${model} (${arch()}), Node ${process.version}; calibration work ${best.toFixed(1)} CPU ms`;
}
