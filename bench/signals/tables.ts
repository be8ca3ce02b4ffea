import { METHODS } from './methods.ts';
import { LIMIT, type PlantedTrial, type Trial } from './trial.ts';

/** False alarms in 100 years of a series at which methods are compared. */
const ALLOWED = 2;
const DAYS = 60;
/** Cells of fewer own reports a week stand in rows of their own. */
const CLASSES = [
  { name: '0.1–0.5', from: 0, to: 0.5 },
  { name: '0.5–2', from: 0.5, to: 2 },
  { name: '2–5', from: 2, to: 5 },
  { name: '5–10', from: 5, to: 100 },
] as const;
const NAMES = [...METHODS.map(({ name }) => name), 'limit: who knows the true mean of every week'];
const OURS = METHODS.findIndex(({ name }) => name === 'ours');

/** A planted defect and the threshold of each method. */
export interface Found {
  planted: PlantedTrial;
  limits: readonly number[];
}

/** By method: the lowest threshold with at most two false alarms in 100 years of a series; a cell counts once a year. */
export function limitsOf({ quiet }: Pick<Trial, 'quiet'>, series: number): number[] {
  return quiet.map((tops) => {
    const sorted = [...tops].sort((a, b) => b - a);
    return (sorted[Math.floor((series * ALLOWED) / 100)] ?? 0) * (1 + 1e-9) + 1e-9;
  });
}

export function printFalse(trial: Trial, series: number, tuned: readonly number[], leaky: Trial): void {
  console.log(
    '| method | threshold | false alarms in 100 series-years | press spikes taken for defects | of those that leak half |',
  );
  console.log('|---|---|---|---|---|');
  const row = (method: number, threshold: number, kind: string) => {
    const over = (tops: readonly number[] | undefined) =>
      (tops ?? []).filter((top) => top >= threshold).length;
    const spikes = (of: Trial) =>
      method === LIMIT ? '' : `${over(of.press[method])} of ${of.press[method]?.length ?? 0}`;
    const alarms = ((100 * over(trial.quiet[method])) / series).toFixed(1);
    console.log(
      `| ${NAMES[method]} | ${kind} ${threshold.toFixed(1)} | ${alarms} | ${spikes(trial)} | ${spikes(leaky)} |`,
    );
  };
  for (const [method, { usual }] of METHODS.entries()) row(method, usual, 'usual');
  for (const [method, threshold] of tuned.entries()) row(method, threshold, 'tuned');
}

const delayOf = ({ planted, limits }: Found, method: number): number => {
  const week = planted.scores[method]?.findIndex((score) => score >= (limits[method] ?? 0)) ?? -1;
  return week < 0 ? Number.POSITIVE_INFINITY : (Math.floor(planted.onset / 7) + week + 1) * 7 - planted.onset;
};
const quantile = (values: readonly number[], q: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(q * values.length)] ?? Number.POSITIVE_INFINITY;
const days = (value: number) => (Number.isFinite(value) ? String(value) : '–');

/** Found at all, median and p90 of the days from the first incident; one never found counts as later than all. */
export function printDelays(found: readonly Found[]): void {
  console.log(
    '\nDays from the first incident, the others at their tuned thresholds and ours as shipped: found in all / median / 90 %; – not within the 26 weeks and more that are watched\n',
  );
  console.log(`| own reports a week | size | grows | n | ${NAMES.join(' | ')} |`);
  console.log(`|---|---|---|---|${NAMES.map(() => '---').join('|')}|`);
  for (const { name, from, to } of CLASSES)
    for (const size of [1.5, 2, 3, 5])
      for (const sudden of [true, false]) {
        const these = found.filter(
          ({ planted }) =>
            planted.rate >= from &&
            planted.rate < to &&
            planted.size === size &&
            (planted.rise === 0) === sudden,
        );
        const cells = NAMES.map((_, method) => summary(these, method));
        console.log(
          `| ${name} | ${size}× | ${sudden ? 'at once' : 'over 8–26 weeks'} | ${these.length} | ${cells.join(' | ')} |`,
        );
      }
}

function summary(found: readonly Found[], method: number): string {
  const delays = found.map((one) => delayOf(one, method));
  const share = delays.filter(Number.isFinite).length / Math.max(1, delays.length);
  return `${(100 * share).toFixed(0)} % / ${days(quantile(delays, 0.5))} / ${days(quantile(delays, 0.9))}`;
}

/** Against the bars: by how much ours is earlier than the best of the others, and how many of 3× and more it finds in 60 days. */
export function printVerdict(found: readonly Found[]): void {
  console.log(
    '\n| group | n | median of ours | best median of the others | ours is shorter by | within 60 days: ours | limit |',
  );
  console.log('|---|---|---|---|---|---|---|');
  const group = (name: string, keep: (planted: PlantedTrial) => boolean) => {
    const these = found.filter(({ planted }) => keep(planted));
    const median = (method: number) =>
      quantile(
        these.map((one) => delayOf(one, method)),
        0.5,
      );
    const ours = median(OURS);
    const best = Math.min(
      ...METHODS.map((_, method) => (method === OURS ? Number.POSITIVE_INFINITY : median(method))),
    );
    const inTime = (method: number) =>
      `${((100 * these.filter((one) => delayOf(one, method) <= DAYS).length) / Math.max(1, these.length)).toFixed(0)} %`;
    const shorter = Number.isFinite(ours)
      ? Number.isFinite(best)
        ? `${(100 * (1 - ours / best)).toFixed(0)} %`
        : 'others find fewer than half'
      : '–';
    console.log(
      `| ${name} | ${these.length} | ${days(ours)} | ${days(best)} | ${shorter} | ${inTime(OURS)} | ${inTime(LIMIT)} |`,
    );
  };
  for (const from of [0, 2, 5])
    group(`all of 2× and more, ${from} reports a week and more`, (p) => p.size >= 2 && p.rate >= from);
  for (const from of [2, 5])
    group(`3× and more, at once, ${from} and more`, (p) => p.size >= 3 && p.rise === 0 && p.rate >= from);
  for (const from of [2, 5])
    group(`5×, at once, ${from} and more`, (p) => p.size === 5 && p.rise === 0 && p.rate >= from);
  for (const from of [2, 5])
    group(`3× and more, slowly, ${from} and more`, (p) => p.size >= 3 && p.rise > 0 && p.rate >= from);
  for (const added of [5, 10, 20])
    group(`adds ${added} posts a week or more, at once`, (p) => p.added >= added && p.rise === 0);
}
