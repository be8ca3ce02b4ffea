import type { Figure } from '../../../shared/contract/numbers.ts';
import type { Report, ReportFigure } from '../../../shared/contract/report.ts';
import type { Mark, PostsBehind } from '../../../shared/contract/report-query.ts';
import { READINGS } from '../../../shared/contract/standing.ts';
import { figure, SMALL_BASE } from '../../../shared/measures/change.ts';
import { engagedReputation } from '../../../shared/measures/engaged-reputation.ts';
import { reputation } from '../../../shared/measures/reputation.ts';
import { percent, percentInterval } from './percent.ts';
import type { PostFacts } from './post-facts.ts';
import { type About, type PeriodSums, plus, type Split, whole } from './sums.ts';

interface Three<T> {
  now: T;
  previous: T;
  year: T;
}

const map = <A, B>({ now, previous, year }: Three<A>, to: (of: A) => B): Three<B> => ({
  now: to(now),
  previous: to(previous),
  year: to(year),
});

const rounded = (value: number | null) => (value === null ? null : Math.round(value));
const opinions = ({ positives, negatives }: PeriodSums) => positives + negatives;

/** The change of an index is as sure as the opinions under its base: of few, no percentage is printed. */
function indexFigure(now: number | null, base: number | null, under: number): Figure {
  const change = figure(now, base);
  return change.kind === 'percent' && under < SMALL_BASE
    ? { ...change, percent: null, kind: 'small' }
    : change;
}

/** The table of figures, each with both changes. */
export function figuresOf(
  split: Three<Split>,
  facts: Three<PostFacts>,
  { reading }: About,
  behind: PostsBehind,
  marks: readonly Mark[],
): ReportFigure[] {
  const sums = map(split, (each) => whole(each, reading));
  const kinds = map(split, (each) => each[reading]);
  const line = (
    name: ReportFigure['figure'],
    unit: ReportFigure['unit'],
    [previous, year]: readonly [Figure, Figure],
    posts: PostsBehind,
    interval: ReportFigure['interval'] = null,
  ): ReportFigure => ({
    figure: name,
    unit,
    previous,
    year,
    interval,
    posts,
    marks: previous.kind === 'small' && unit !== 'percent' ? [...marks, 'small'] : [...marks],
  });
  const changes = ({ now, previous, year }: Three<number>) =>
    [figure(now, previous), figure(now, year)] as const;
  const index = (values: Three<number | null>) =>
    [
      indexFigure(rounded(values.now), rounded(values.previous), opinions(sums.previous)),
      indexFigure(rounded(values.now), rounded(values.year), opinions(sums.year)),
    ] as const;
  const shares = (of: 'negatives' | 'complaints') => {
    const values = map(sums, (each) => percent(each[of], each.posts));
    return [
      pointsFigure(values.now, values.previous, sums.previous.posts),
      pointsFigure(values.now, values.year, sums.year.posts),
    ] as const;
  };
  const { now } = sums;
  return [
    line('heat', 'points', changes(map(sums, ({ heat }) => Math.round(heat))), {
      ...behind,
      measure: 'heat',
    }),
    line(
      'reputation',
      'points',
      index(map(sums, ({ positives, negatives }) => reputation(positives, negatives))),
      { ...behind, measure: 'reputation' },
      percentInterval(now.positives, opinions(now)),
    ),
    line(
      'engagedReputation',
      'points',
      index(map(facts, ({ praised, blamed }) => engagedReputation(praised, blamed))),
      { ...behind, measure: 'reputation' },
    ),
    line('negatives', 'posts', changes(map(sums, ({ negatives }) => negatives)), {
      ...behind,
      measure: 'negatives',
    }),
    line('complaints', 'posts', changes(map(sums, ({ complaints }) => complaints)), {
      ...behind,
      measure: 'complaints',
    }),
    line('posts', 'posts', changes(map(sums, ({ posts }) => posts)), behind),
    line('openings', 'openings', changes(map(kinds, ({ openings }) => openings.posts)), {
      ...behind,
      opening: true,
    }),
    line('replies', 'replies', changes(map(kinds, ({ replies }) => replies.posts)), {
      ...behind,
      opening: false,
    }),
    line(
      'negativeShare',
      'percent',
      shares('negatives'),
      { ...behind, measure: 'negatives' },
      percentInterval(now.negatives, now.posts),
    ),
    line(
      'complaintShare',
      'percent',
      shares('complaints'),
      { ...behind, measure: 'complaints' },
      percentInterval(now.complaints, now.posts),
    ),
  ];
}

/** The change of a share in points: a percentage of percents would be read as points. */
function pointsFigure(now: number | null, base: number | null, of: number): Figure {
  const change = figure(now, base);
  if (change.kind === 'none' || of < SMALL_BASE) return { ...change, percent: null, kind: 'none' };
  return { ...change, percent: null, kind: 'small' };
}

/** 主帖 and 回帖 apart, each with both changes. */
export function apartOf(split: Three<Split>, { reading }: About, behind: PostsBehind): Report['apart'] {
  const kinds = map(split, (each) => each[reading]);
  const of = (measure: Report['apart'][number]['measure'], opening: boolean) => {
    const values = map(kinds, (each) => Math.round((opening ? each.openings : each.replies)[measure]));
    return {
      previous: figure(values.now, values.previous),
      year: figure(values.now, values.year),
      posts: { ...behind, measure, opening },
    };
  };
  return (['posts', 'heat', 'negatives', 'complaints'] as const).map((measure) => ({
    measure,
    openings: of(measure, true),
    replies: of(measure, false),
  }));
}

/** The three readings side by side. */
export function readingsOf(now: Split, base: Split): Report['readings'] {
  return READINGS.map((reading) => {
    const [seen, then] = [now, base].map((split) => plus(split[reading].openings, split[reading].replies));
    if (!seen || !then) throw new Error('A reading came without its sums.');
    const change = (measure: 'negatives' | 'complaints' | 'posts') => figure(seen[measure], then[measure]);
    return {
      reading,
      heat: figure(Math.round(seen.heat), Math.round(then.heat)),
      reputation: indexFigure(
        rounded(reputation(seen.positives, seen.negatives)),
        rounded(reputation(then.positives, then.negatives)),
        opinions(then),
      ),
      negatives: change('negatives'),
      complaints: change('complaints'),
      posts: change('posts'),
    };
  });
}
