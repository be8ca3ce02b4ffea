import type { FactsOf } from '../../../shared/contract/alert-facts.ts';
import type { EventView } from '../../../shared/contract/events.ts';
import { addDays, daysBetween, weekdayOf } from '../../../shared/measures/days.ts';
import { reputation } from '../../../shared/measures/reputation.ts';
import { type Spike, spike } from '../../../shared/measures/spike.ts';
import type { Store } from '../../open.ts';
import { AFTERMATH } from '../../queries/aftermath.ts';
import { findEvents } from '../../queries/events.ts';
import { type DayCounts, dayCounts, sumDays } from '../day-counts.ts';
import { DAY_MS, type Finding, type KindOf, MINUTE_MS, type Rule } from '../kind.ts';
import { readAlike } from '../read-alike.ts';

/** Three years for the season and the weeks before them. */
const HISTORY_DAYS = 3 * 364 + 20 * 7;
const LENGTH = { day: 1, week: 7 } as const;
/** The heat and reputation of the weeks before, told beside what was seen. */
const USUAL_WEEKS = 8;

export interface SpikeData {
  counts: DayCounts[];
  events: EventView[];
}

/** What judging the days from `from` to `to` needs. */
export async function spikeData(
  store: Store,
  { params: { series, topic } }: Pick<Rule<'spike'>, 'params'>,
  from: string,
  to: string,
): Promise<SpikeData> {
  const asked = { from: addDays(from, -HISTORY_DAYS), to };
  const counts = await dayCounts(store, { series, topic, ...asked });
  return { counts, events: await findEvents(store, asked) };
}

type Measure = FactsOf<'spike'>['measure'];

/** What one series' measure is on one day against its baseline; null before it has any history. */
export function judge(
  { counts, events }: { counts: DayCounts; events: readonly EventView[] },
  params: Rule<'spike'>['params'],
  measure: Measure,
  day: string,
): Spike | null {
  const { first } = counts;
  const at = daysBetween(first, day);
  if (at < 0) return null;
  const none = counts.talk.map(() => 0);
  const { window, quantile, minBase, days } = params;
  const series = {
    weekday: weekdayOf(first),
    counts: counts[measure],
    // Talk is part of all posts and would explain them away.
    talk: measure === 'posts' ? none : counts.talk,
    unusual: unusualDays(counts, events),
  };
  return spike(series, at, { length: LENGTH[window], quantile, minBase, days });
}

const known = new WeakMap<DayCounts, boolean[]>();

function unusualDays(counts: DayCounts, events: readonly EventView[]): boolean[] {
  const before = known.get(counts);
  if (before) return before;
  const unusual = counts.posts.map(() => false);
  for (const event of events) {
    // What concerns every series, as each year's consumer day does, is a season.
    if (event.series !== counts.series) continue;
    const start = daysBetween(counts.first, event.day);
    for (let day = Math.max(0, start); day < Math.min(unusual.length, start + AFTERMATH[event.kind]); day++)
      unusual[day] = true;
  }
  known.set(counts, unusual);
  return unusual;
}

/** What stands out on a day, of every series and measure of the rule. */
export function spikesOn(
  data: SpikeData,
  { params, severity }: Omit<Rule<'spike'>, 'id'>,
  day: string,
): Finding[] {
  return data.counts.flatMap((counts) =>
    params.measures.flatMap((measure): Finding[] => {
      const found = judge({ counts, events: data.events }, params, measure, day);
      if (found === null || !(found.alarm || found.attentionOnly)) return [];
      return [
        {
          subject: [counts.series, measure, params.topic ?? 'all'].join(' '),
          once: false,
          severity: found.alarm ? severity : 'info',
          series: counts.series,
          topic: params.topic,
          facts: factsOf(found, counts, measure, day, data.events),
        },
      ];
    }),
  );
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
const hundredth = (value: number): number => Math.round(value * 100) / 100;

function factsOf(
  found: Spike,
  counts: DayCounts,
  measure: Measure,
  day: string,
  events: readonly EventView[],
): FactsOf<'spike'> {
  const { length, seen, basis } = found;
  const at = daysBetween(counts.first, day);
  const from = addDays(day, 1 - length);
  const before = { first: at - length - USUAL_WEEKS * 7 + 1, last: at - length };
  const days = Math.min(USUAL_WEEKS * 7, at - length + 1);
  const now = reputation(
    sumDays(counts.positives, at - length + 1, at),
    sumDays(counts.negatives, at - length + 1, at),
  );
  const usual = reputation(
    sumDays(counts.positives, before.first, before.last),
    sumDays(counts.negatives, before.first, before.last),
  );
  return {
    kind: 'spike',
    measure,
    from,
    to: day,
    seen,
    expected: tenth(found.expected),
    bound: tenth(found.attentionOnly ? found.plainBound : found.bound),
    level: tenth(found.level),
    season: hundredth(found.season),
    attention: hundredth(found.attention),
    nature: found.alarm ? 'problem' : 'attention',
    basis,
    heat: {
      now: tenth(sumDays(counts.heat, at - length + 1, at)),
      usual: days > 0 ? tenth((sumDays(counts.heat, before.first, before.last) / days) * length) : 0,
    },
    reputation: now === null || usual === null ? null : { now: tenth(now), usual: tenth(usual) },
    events: events
      .filter(
        (event) =>
          (event.series === null || event.series === counts.series) &&
          event.day <= day &&
          addDays(event.day, AFTERMATH[event.kind]) > from,
      )
      .map(({ kind, title, day: on }) => ({ kind, title, day: on })),
    opened: seen,
  };
}

/** Counts above what the weeks before, weekday, season and attention explain. */
export const spikeKind: KindOf<'spike'> = {
  everyMs: 5 * MINUTE_MS,
  // A story that pauses for some days is still the same story.
  quietMs: 7 * DAY_MS,
  async find(store, rule, { day }) {
    const findings = spikesOn(await spikeData(store, rule, day, day), rule, day);
    const alike = await Promise.all(findings.map((finding) => readAlike(store, finding)));
    return findings.filter((_, i) => alike[i]);
  },
};
