import { existsSync, readFileSync } from 'node:fs';
import { MONTHLY } from '../../shared/measures/signals/cell-history.ts';
import { replay } from '../../shared/measures/signals/cell-verdict.ts';
import { METHODS } from './methods.ts';

const FILE = new URL('../../../shared/data/nhtsa/powershift_monthly.csv', import.meta.url);
const SPIKE = '2019-07';
/** Months after the spike whose verdicts are printed. */
const AFTER = 5;

/** Real complaints by month: when each method first alarms at its usual setting, and what ours says of the press spike. */
export function printNhtsa(): void {
  if (!existsSync(FILE)) {
    console.log(
      'Real complaints by month are left out: ../shared/data/nhtsa/powershift_monthly.csv is not there.',
    );
    return;
  }
  const lines = readFileSync(FILE, 'utf8').trim().split('\n').slice(1);
  const counts = new Map(
    lines.map((line) => line.split(',')).map(([month = '', count]) => [month, Number(count)]),
  );
  const months = monthsBetween([...counts.keys()].sort());
  const seen = months.map((month) => counts.get(month) ?? 0);
  const none = seen.map(() => 0);
  const history = { seen, heard: none, talk: none };
  console.log(`### NHTSA: complaints about one transmission, ${months[0]} to ${months.at(-1)}, by month\n`);
  console.log(
    '| method, usual setting | first alarm | months alarmed from 2019-07 to 2019-12 |\n|---|---|---|',
  );
  const spike = months.indexOf(SPIKE);
  for (const { name, score, ...limits } of METHODS) {
    const usual = limits.monthly ?? limits.usual;
    const scores = score(history, 0, true);
    const first = scores.findIndex((value) => value >= usual);
    const alarmed = months
      .slice(spike, spike + AFTER + 1)
      .filter((_, i) => (scores[spike + i] ?? 0) >= usual);
    console.log(`| ${name} | ${months[first] ?? 'never'} | ${alarmed.join(', ') || 'none'} |`);
  }
  console.log('\n| month | complaints | usual | ours | why |\n|---|---|---|---|---|');
  for (const { at, verdict } of replay(history, spike - 1, MONTHLY).slice(0, AFTER + 2))
    console.log(
      `| ${months[at]} | ${seen[at]} | ${verdict.usual.level.toFixed(0)} | ${verdict.kind} | ${verdict.reason}, ${verdict.seen} where ${verdict.expected.toFixed(0)} were expected since ${months[verdict.since]} |`,
    );
}

/** Every month from the first to the last: one without complaints stands in no line of the file. */
function monthsBetween(known: readonly string[]): string[] {
  const months: string[] = [];
  const last = known.at(-1) ?? '';
  for (let month = known[0] ?? last; month <= last; ) {
    months.push(month);
    const [year = 0, number = 0] = month.split('-').map(Number);
    month = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  }
  return months;
}
