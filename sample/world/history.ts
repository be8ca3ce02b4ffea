import { FIRST_PID, FIRST_TID } from '../forum/build.ts';
import type { Author, Thread } from '../forum/model.ts';
import { makeRandom, type Random } from '../forum/random.ts';
import { type Calendar, makeCalendar } from './calendar.ts';
import { tuneViews } from './heat.ts';
import { makePeople, type People } from './people.ts';
import { planMonth } from './plan.ts';
import { SECOND_FIRST_PID, SECOND_FIRST_TID } from './second-forum.ts';
import { SERIES } from './series.ts';
import { astroturf, hiredAuthors } from './stories/astroturf.ts';
import { DECEMBER } from './stories/december-texts.ts';
import { emerging } from './stories/emerging.ts';
import { press } from './stories/press.ts';
import { recall } from './stories/recall.ts';
import { rudeDealer } from './stories/rude-dealer.ts';
import { STOCK } from './talk/stock.ts';
import { KINDS, numberThreads, type Quota, writeMonth } from './threads.ts';

export type Site = 1 | 2;
const SITES: readonly Site[] = [1, 2];

/** 37 months before the served forums, by forum; ids lie below those the forums show. */
export interface History {
  calendar: Calendar;
  people: People;
  /** Accounts that exist in the history only. */
  hired: Author[];
  threads: Record<Site, Thread[]>;
}

const total = (quota: Quota) => KINDS.reduce((sum, kind) => sum + quota[kind], 0);

/** The first forum's share of a quota; the second has the rest. */
function divide(quota: Quota, site: Site, first: number): Quota {
  const part = (kind: keyof Quota) => {
    const own = Math.round(quota[kind] * first);
    return site === 1 ? own : quota[kind] - own;
  };
  return { c: part('c'), '-': part('-'), '0': part('0'), '+': part('+') };
}

function ordinary(people: People, calendar: Calendar, random: Random, threads: Record<Site, Thread[]>): void {
  const written = random.shuffled(DECEMBER);
  calendar.months.forEach((month, index) => {
    const until = Math.min(month.to, calendar.windowFrom);
    if (until - month.from < 3_600_000) return;
    for (const series of SERIES) {
      const plan = planMonth(series, index, calendar, random);
      const own: Thread[] = [];
      for (const site of SITES) {
        const quota = divide(plan.quota, site, 0.52);
        if (total(quota) === 0) continue;
        const texts = plan.quota.c === DECEMBER.length ? written.splice(0, quota.c) : [];
        const brief = {
          site,
          series,
          quota,
          from: month.from,
          to: until,
          until: plan.closed ? month.to : calendar.windowFrom,
          people: people[site],
          weight: plan.weight,
          written: texts,
          talks: STOCK,
          size: 7,
        };
        const made = writeMonth(brief, random);
        threads[site].push(...made);
        own.push(...made);
      }
      if (plan.heat !== null) tuneViews(own, plan.heat);
    }
  });
}

/** Everything before the served forums, from seed and anchor (epoch ms) alone. */
export function makeHistory(seed: number, anchor: number): History {
  const calendar = makeCalendar(anchor);
  const people = makePeople(seed, calendar);
  const random = makeRandom(seed, 41);
  const threads: Record<Site, Thread[]> = { 1: [], 2: [] };
  ordinary(people, calendar, random, threads);
  for (const story of [recall, press, emerging, rudeDealer])
    for (const extra of story(calendar))
      for (const site of SITES) {
        const quota = divide(extra.quota, site, 0.55);
        if (total(quota) === 0) continue;
        const brief = { ...extra, site, quota, people: people[site], weight: () => 1, written: [] };
        threads[site].push(...writeMonth(brief, random));
      }
  const like = people[1][0];
  if (like !== undefined) threads[1].push(...astroturf(calendar, like, random));
  numberThreads(threads[1], FIRST_TID, FIRST_PID);
  numberThreads(threads[2], SECOND_FIRST_TID, SECOND_FIRST_PID);
  return { calendar, people, hired: hiredAuthors(), threads };
}
