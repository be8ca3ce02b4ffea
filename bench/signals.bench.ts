import { parseArgs } from 'node:util';
import { cellVerdict } from '../shared/measures/signals/cell-verdict.ts';
import { calibrationLine } from './calibrate.ts';
import { trialOf } from './signals/at-once.ts';
import { METHODS } from './signals/methods.ts';
import { printNhtsa } from './signals/nhtsa.ts';
import { type Found, limitsOf, printDelays, printFalse, printVerdict } from './signals/tables.ts';
import { CELLS, makeSeries, RATES } from './signals/world.ts';

/** Series-years the thresholds are tuned on, those reported, and those in which news leaks as much as half. */
const TUNED_ON = 700;
const LEAKY = 200;
const { rounds = '1300' } = parseArgs({
  options: { rounds: { type: 'string' } },
  allowPositionals: true,
}).values;
const reported = Number(rounds);

console.log(calibrationLine());
console.log(
  `${TUNED_ON} series-years (seed 1) to tune on and ${reported} others (seed 2) to report, ${CELLS} cells each of ${RATES.join(' to ')} own reports a week\n`,
);

const tuning = await trialOf(1, TUNED_ON, false);
const trial = await trialOf(2, reported, true);
const leaky = await trialOf(3, LEAKY, false, { leak: [0.5, 0.5] });
const tuned = limitsOf(tuning, TUNED_ON);
printFalse(trial, reported, tuned, leaky);
const found: Found[] = trial.planted.map((planted) => ({ planted, limits: tuned }));
printDelays(found);
printVerdict(found);
printNhtsa();

const cells = Array.from({ length: 42 }, (_, number) => makeSeries(4, number))
  .flat()
  .slice(0, 1000);
const histories = cells.map(({ history }) => ({
  seen: history.seen.slice(-150),
  heard: history.heard.slice(-150),
  talk: history.talk.slice(-150),
}));
const cost = (judge: (history: (typeof histories)[number]) => unknown) => {
  const start = process.cpuUsage();
  for (const history of histories) judge(history);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};
cost((history) => cellVerdict(history));
console.log('\n| 1,000 cells of 150 weeks judged at their last week | CPU ms |\n|---|---|');
console.log(`| ours | ${cost((history) => cellVerdict(history)).toFixed(0)} |`);
const last = 149;
for (const { name, score } of METHODS.slice(0, 3))
  console.log(`| ${name} | ${cost((history) => score(history, last)).toFixed(1)} |`);
