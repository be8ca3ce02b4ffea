import { seriesByKey } from '../../../shared/catalogue/catalogue.ts';
import { TAXONOMY_VERSION } from '../../../shared/catalogue/taxonomy.ts';
import type { ReportVersions } from '../../../shared/contract/final-report.ts';
import type { Report } from '../../../shared/contract/report.ts';
import type { Mark, PostsBehind, ReportQuery } from '../../../shared/contract/report-query.ts';
import { addDays, firstOfMonth } from '../../../shared/measures/days.ts';
import { drivers } from '../../../shared/measures/drivers.ts';
import { ENGAGED_REPUTATION_VERSION } from '../../../shared/measures/engaged-reputation.ts';
import { expectation } from '../../../shared/measures/expectation.ts';
import { RECOVERY_VERSION } from '../../../shared/measures/recovery.ts';
import { type Facts, sentencesOf } from '../../../shared/measures/report-sentences.ts';
import { RISE_VERSION } from '../../../shared/measures/rise.ts';
import { TYPICAL_VERSION } from '../../../shared/measures/typical.ts';
import type { Store } from '../../open.ts';
import { findEvents } from '../events.ts';
import { versions } from '../numbers.ts';
import { basePeriod, type Period } from '../periods.ts';
import type { NameMask } from '../posts.ts';
import { labelledAlike, modelShares } from '../readers.ts';
import { readingErrorOf } from '../reading-error.ts';
import { restatedIn, restatedMonths } from '../restatements.ts';
import { spanOf } from './calendar.ts';
import { reportCoverage } from './coverage.ts';
import { daySums, MONTHS_PRINTED, trendOf } from './days.ts';
import { bearsOn, eventWake } from './events.ts';
import { apartOf, figuresOf, readingsOf } from './figures.ts';
import { periodState } from './final.ts';
import { reportPlaces } from './places.ts';
import { postFacts, postsOf } from './post-facts.ts';
import { reportRivals } from './rivals.ts';
import { seasonOf } from './season.ts';
import { type About, splitSums, whole } from './sums.ts';
import { leadingTopics, reportTopics } from './topics.ts';
import { reportTypical } from './typical.ts';
import { windowsOf } from './windows.ts';

const TYPICAL_TOPICS = 3;
/** How far back an event's wake is looked for, and forward for its end. */
const WAKE_DAYS = 190;

export interface ReportBasis {
  /** Version of the model that reads the posts. */
  understanding: string;
  /** The business day, on which a running period is cut off for comparison. */
  today: string;
  mask: NameMask;
}

/** Versions of every formula a report prints. */
export const reportVersions = (understanding: string): ReportVersions => ({
  ...versions(understanding),
  engagedReputation: ENGAGED_REPUTATION_VERSION,
  taxonomy: TAXONOMY_VERSION,
  typical: TYPICAL_VERSION,
  rise: RISE_VERSION,
  recovery: RECOVERY_VERSION,
});

/**
 * The word-of-mouth report of one series and period, whole: what is not known is null, empty or absent, and nothing is said of it.
 */
export async function report(
  store: Store,
  query: ReportQuery,
  { understanding, today, mask }: ReportBasis,
): Promise<Report> {
  const period = { from: query.from, to: query.to };
  const about: About = {
    series: query.series,
    topic: query.topic ?? 'all',
    place: query.place,
    reading: query.reading ?? 'raw',
  };
  const behind: PostsBehind = postsOf(about, period);
  const bases = {
    previous: basePeriod(period, 'previous', today),
    year: basePeriod(period, 'year', today),
  };
  const base = bases[query.compare];
  const windows = windowsOf(period, today);
  const firstMonth = firstOfMonth(period.to, 1 - MONTHS_PRINTED);
  const reach: Period = {
    from: [firstMonth, addDays(period.from, -WAKE_DAYS - 70)].sort()[0] ?? firstMonth,
    to: [today, addDays(period.to, WAKE_DAYS)].sort()[0] ?? period.to,
  };
  const everything = { ...about, topic: 'all' };
  const [
    split,
    facts,
    factsPrevious,
    factsYear,
    allFacts,
    days,
    events,
    coverage,
    readingError,
    state,
    restated,
    months,
    rivals,
    places,
    shares,
  ] = await Promise.all([
    splitSums(store, about, [...windows.flat(), bases.previous, bases.year]),
    postFacts(store, about, period),
    postFacts(store, about, bases.previous),
    postFacts(store, about, bases.year),
    about.topic === 'all' ? null : postFacts(store, everything, period),
    daySums(store, about, { from: reach.from, to: [reach.to, period.to].sort()[1] ?? reach.to }),
    findEvents(store, {
      series: query.series,
      from: addDays(period.from, -WAKE_DAYS),
      to: period.to,
    }),
    reportCoverage(store, about, period, behind, today),
    readingErrorOf(store, postsOf(about, period)),
    periodState(store, query.series, period, today),
    restatedIn(store, period, base, query.series),
    restatedMonths(store, query.series, { from: firstMonth, to: period.to }),
    reportRivals(store, about, query, base, behind, today),
    query.place === undefined ? reportPlaces(store, query, behind, today) : {},
    modelShares(store, windows.flat()),
  ]);
  const topics = await reportTopics(store, about, [period, bases.previous, bases.year], allFacts ?? facts, {
    ...behind,
    topic: undefined,
  });
  const at = windows.flat().length;
  const [now, previous, year] = [split[0], split[at], split[at + 1]];
  if (!now || !previous || !year) throw new Error('A period of the report came without its sums.');
  const sums = { now, previous, year };
  const own = whole(now, about.reading);
  const then = whole(query.compare === 'year' ? year : previous, about.reading);
  const marks = marksOf({ coverage, readingError, restated, state });
  const leading = about.topic === 'all' ? leadingTopics({ topics }, TYPICAL_TOPICS) : [];
  const measure = own.complaints > 0 ? ('complaints' as const) : ('negatives' as const);
  const wanted = leading.length > 0 ? leading : [query.topic ?? null];
  const typical = await Promise.all(
    wanted.map((topic) => reportTypical(store, about, period, { topic, measure }, behind, mask)),
  );
  const known = seriesByKey(query.series);
  const expected = expectation(own, then);
  const result: Facts = {
    series: { series: query.series, brand: known?.brand.name ?? '', name: known?.name ?? query.series },
    ...period,
    span: spanOf(period),
    compare: query.compare,
    bases,
    topic: query.topic ?? null,
    place: query.place ?? null,
    reading: about.reading,
    madeAt: new Date().toISOString(),
    period: state,
    figures: figuresOf(sums, { now: facts, previous: factsPrevious, year: factsYear }, about, behind, marks),
    apart: apartOf(sums, about, behind),
    readings: readingsOf(now, query.compare === 'year' ? year : previous),
    expectation: expected && {
      ...expected,
      expected: Math.round(expected.expected * 10) / 10,
      posts: { ...behind, measure: 'negatives' },
    },
    drivers: drivers(own, then),
    overlap: { negatives: own.negatives, complaints: own.complaints, both: facts.both },
    topics,
    typical: typical.filter(({ posts }) => posts.length > 0),
    trend: trendOf(days, period, firstMonth),
    events: events
      .map((event) =>
        eventWake(
          event,
          days.filter(({ day }) => day <= today),
          behind,
          today,
        ),
      )
      .filter((event) => bearsOn(event, period)),
    // A period that a model read is no measure of periods that files labelled, nor a part of a period of the whole.
    season:
      state.state === 'running' || !labelledAlike(shares[0] ?? null, shares.slice(1))
        ? []
        : seasonOf(split.slice(0, at), about.reading, behind),
    readingError,
    coverage,
    versions: reportVersions(understanding),
    restated,
    restatedMonths: months,
    ...rivals,
    ...places,
  };
  return { ...result, sentences: sentencesOf(result) };
}

/** What a reader must know before standing on any figure of the period. */
function marksOf({
  coverage,
  readingError,
  restated,
  state,
}: Pick<Report, 'coverage' | 'readingError' | 'restated'> & { state: Report['period'] }): Mark[] {
  const marks: [Mark, boolean][] = [
    ['silent', coverage.sources.some(({ silentSince }) => silentSince !== null)],
    ['running', state.state === 'running'],
    ['read', readingError !== null],
    ['restating', restated !== null && restated.finishedAt === null],
  ];
  return marks.flatMap(([mark, is]) => (is ? [mark] : []));
}
