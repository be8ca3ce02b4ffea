import { type AspectRun, aspectRun, COMMITTED, figuresOf, heading, polarityRun, row } from './lab.ts';

/** Tilted machines (see training/ratios.ts) against plain ones, and several averaged into one. */
export function machines(aspects: AspectRun): void {
  heading('Machines');
  const runs: AspectRun[] = [];
  for (const machine of [
    { tilt: 0, c: 1 },
    { tilt: 0.3, c: 0.5 },
    { tilt: 0.5, c: 0.4 },
    { tilt: 1, c: 0.12 },
  ]) {
    const run = aspectRun(machine);
    runs.push(run);
    row(`aspects: tilt ${machine.tilt}, C ${machine.c}`, figuresOf(run, null), false);
  }
  const bag = [aspects, ...runs.slice(2)];
  const scores = aspects.scores.map((ours, i) =>
    ours.map((_, head) => bag.reduce((sum, run) => sum + (run.scores[i]?.[head] ?? 0), 0) / bag.length),
  );
  row('aspects: tilts 0.5, 0.7 and 1 averaged', figuresOf({ ...aspects, scores }, null), false);
  for (const machine of [
    { tilt: 0, c: 0.3 },
    { tilt: 0.5, c: 0.1 },
  ]) {
    const run = polarityRun(aspects, { ...COMMITTED, machine });
    row(`polarity: tilt ${machine.tilt}, C ${machine.c}`, figuresOf(aspects, run));
  }
}
