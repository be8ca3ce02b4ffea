import type { Report } from '../contract/report.ts';
import type { Mark, PostsBehind } from '../contract/report-query.ts';
import type { ReportSentence, SentenceArg, SentenceKey } from '../contract/report-sentences.ts';
import { mood } from './attention-and-mouth.ts';

/** A report before it has said anything. */
export type Facts = Omit<Report, 'sentences'>;

type Args = Record<string, SentenceArg>;

const LLR = 4;
/** Under so many whole points a driver is rounding, not a reason. */
const LEAST_EFFECT = 2;
const MOST_TOPICS = 2;
/** Of fewer posts nothing is mostly about anything. */
const LEAST_MOSTLY = 3;

/** Everything the figures allow to be said, most important first; what is not known is not said. */
export function sentencesOf(facts: Facts): ReportSentence[] {
  return [
    running(facts),
    attention(facts),
    reputation(facts),
    heat(facts),
    negatives(facts),
    complaints(facts),
    overlap(facts),
    ...seasons(facts),
    ...events(facts),
    voice(facts),
    sold(facts),
    ...coverage(facts),
    revised(facts),
  ].filter((said) => said !== null);
}

const count = (value: number): SentenceArg => ({ as: 'count', value });
const moved = (of: 'index' | 'count', from: number, to: number): SentenceArg => ({
  as: 'moved',
  of,
  value: to > from ? 'up' : to < from ? 'down' : 'same',
});
const figureOf = ({ figures }: Facts, name: Facts['figures'][number]['figure']) =>
  figures.find(({ figure }) => figure === name);
const changeOf = (facts: Facts, name: Facts['figures'][number]['figure']) =>
  figureOf(facts, name)?.[facts.compare];

/** The posts of the whole report under a measure. */
function behind(facts: Facts, measure?: PostsBehind['measure']): PostsBehind {
  const posts = figureOf(facts, 'posts')?.posts ?? { from: facts.from, to: facts.to };
  return { ...posts, measure };
}

const say = (
  key: SentenceKey,
  args: Args,
  posts: PostsBehind | null,
  marks: readonly Mark[] = [],
): ReportSentence => ({ key, args, posts, marks: [...marks] });

const marksOf = (facts: Facts, name: Facts['figures'][number]['figure']) =>
  figureOf(facts, name)?.marks ?? [];

function running({ period, to }: Facts) {
  return period.state === 'running' ? say('running', { to: { as: 'day', value: to } }, null) : null;
}

function attention(facts: Facts) {
  const heatNow = changeOf(facts, 'heat');
  const index = changeOf(facts, 'reputation');
  if (!heatNow || !index || heatNow.value === null || heatNow.base === null) return null;
  const opinions = (side: 'value' | 'base') => facts.drivers.reduce((sum, driver) => sum + driver[side], 0);
  const now = { heat: heatNow.value, reputation: index.value, opinions: opinions('value') };
  const then = { heat: heatNow.base, reputation: index.base, opinions: opinions('base') };
  if (mood(now, then) !== 'attentionUpMouthDown') return null;
  const args: Args = {
    heat: { as: 'figure', value: heatNow },
    reputation: { as: 'figure', value: index },
  };
  return say('attentionUpMouthDown', args, behind(facts, 'reputation'), marksOf(facts, 'reputation'));
}

function reputation(facts: Facts) {
  const index = changeOf(facts, 'reputation');
  if (!index || index.value === null || index.base === null) return null;
  const marks = marksOf(facts, 'reputation');
  const compare: SentenceArg = { as: 'compare', value: facts.compare };
  if (index.value === index.base)
    return say('reputationHeld', { value: count(index.value), compare }, behind(facts, 'reputation'), marks);
  const args: Args = {
    base: count(index.base),
    value: count(index.value),
    moved: moved('index', index.base, index.value),
    compare,
  };
  const [driver] = facts.drivers;
  const down = index.value < index.base;
  // A driver that pulled the other way is no reason.
  const explains =
    driver !== undefined &&
    driver.expected !== null &&
    driver.reputationWithout !== null &&
    driver.effect !== null &&
    Math.abs(driver.effect) >= LEAST_EFFECT &&
    driver.effect < 0 === down;
  if (!explains) return say('reputation', args, behind(facts, 'reputation'), marks);
  const why: Args = {
    what: { as: 'measure', value: driver.driver },
    from: count(driver.base),
    to: count(driver.value),
    drove: moved('count', driver.base, driver.value),
    expected: count(driver.expected ?? 0),
    followed: moved('count', driver.base, driver.expected ?? 0),
    without: count(driver.reputationWithout ?? 0),
  };
  const measure = driver.driver === 'negatives' ? 'negatives' : 'reputation';
  // It grew or shrank, but less than the talk did.
  const slower = driver.value < driver.base === (driver.driver === 'negatives' ? down : !down);
  const key = slower ? 'reputationBySlower' : 'reputationBecause';
  return say(key, { ...args, ...why }, behind(facts, measure), marks);
}

function heat(facts: Facts) {
  const change = changeOf(facts, 'heat');
  const posts = changeOf(facts, 'posts');
  const openings = changeOf(facts, 'openings')?.value ?? null;
  const replies = changeOf(facts, 'replies')?.value ?? null;
  if (!change?.value || !posts || openings === null || replies === null) return null;
  const args: Args = {
    heat: { as: 'figure', value: change },
    posts: { as: 'figure', value: posts },
    openings: count(openings),
    replies: count(replies),
  };
  return say('heat', args, behind(facts, 'heat'), marksOf(facts, 'heat'));
}

function negatives(facts: Facts) {
  const { expectation } = facts;
  if (expectation === null) return null;
  const args: Args = {
    seen: count(expectation.seen),
    expected: count(expectation.expected),
    ratio: { as: 'ratio', value: expectation.ratio },
    llr: { as: 'ratio', value: expectation.llr },
  };
  const key = expectation.llr >= LLR ? 'negativesBeyondHeat' : 'negativesWithHeat';
  return say(key, args, expectation.posts, marksOf(facts, 'negatives'));
}

function complaints(facts: Facts) {
  const change = changeOf(facts, 'complaints');
  if (!change || change.value === null) return null;
  const posts = behind(facts, 'complaints');
  const marks = marksOf(facts, 'complaints');
  if (change.value === 0)
    return change.base ? say('complaintsNone', { base: count(change.base) }, posts, marks) : null;
  const figure: SentenceArg = { as: 'figure', value: change };
  const leading = leadingParts(facts);
  const [first] = leading;
  if (facts.topic !== null || (first?.previous.value ?? 0) < LEAST_MOSTLY || !first)
    return say('complaints', { complaints: figure }, posts, marks);
  const args: Args = {
    complaints: figure,
    topics: { as: 'topics', value: leading.map(({ topic }) => topic) },
    count: count(first.previous.value ?? 0),
  };
  return say('complaintsMostly', args, { ...posts, topic: first.topic }, marks);
}

/** The symptom × part named most, with those named as often; of more than two none stands out, and their symptom is named. */
function leadingParts({ topics }: Facts) {
  const value = (each: { previous: { value: number | null } }) => each.previous.value ?? 0;
  const parts = topics.symptoms
    .flatMap((symptom) => symptom.parts)
    .filter(({ topic }) => !topic.endsWith(':unnamed'));
  const most = Math.max(0, ...parts.map(value));
  const first = parts.filter((part) => most > 0 && value(part) === most);
  if (first.length > 0 && first.length <= MOST_TOPICS) return first;
  return topics.symptoms.filter((symptom) => value(symptom) > 0).slice(0, 1);
}

function overlap(facts: Facts) {
  const { negatives: bad, complaints: own, both } = facts.overlap;
  if (bad === 0 || own === 0) return null;
  const args = { negatives: count(bad), complaints: count(own), both: count(both) };
  return say('overlap', args, behind(facts, 'complaints'));
}

function seasons(facts: Facts) {
  return facts.season
    .filter(({ verdict }) => verdict !== 'noRise')
    .map((season) => {
      const args: Args = {
        season: { as: 'season', from: facts.from, to: facts.to },
        measure: { as: 'measure', value: season.measure },
        before: count(season.before),
        seen: count(season.seen),
        expected: count(season.expected),
        years: count(season.years),
        lastYear: count(season.lastYear),
      };
      const key = season.verdict === 'within' ? 'withinSeason' : 'beyondSeason';
      return say(key, args, season.posts, marksOf(facts, season.measure));
    });
}

function events(facts: Facts) {
  return facts.events.flatMap((event) => {
    const args: Args = {
      event: { as: 'names', value: [event.title] },
      day: { as: 'day', value: event.day },
    };
    if (event.verdict === 'press' && event.heatRatio !== null && event.complaintsExpected !== null) {
      const spike: Args = {
        ratio: { as: 'tenths', value: event.heatRatio },
        complaints: count(event.complaints),
        expected: { as: 'tenths', value: event.complaintsExpected },
      };
      return [say('pressNotDefect', { ...args, ...spike }, event.posts)];
    }
    if (event.wake === null) return [];
    const { before, trough, troughDay, days } = event.wake;
    const fall: Args = {
      before: count(before),
      trough: count(trough),
      troughDay: { as: 'day', value: troughDay },
    };
    const posts = { ...event.posts, to: troughDay > event.day ? troughDay : event.posts.to };
    return days === null
      ? [say('eventNotBack', { ...args, ...fall }, posts)]
      : [say('eventRecovered', { ...args, ...fall, days: count(days) }, posts)];
  });
}

function voice(facts: Facts) {
  const own = facts.rivals?.find((row) => row.own);
  if (!own?.voice || !facts.rivals || facts.rivals.length < 2) return null;
  const args: Args = {
    share: { as: 'tenths', value: own.voice.value },
    rivals: { as: 'names', value: facts.rivals.filter((row) => !row.own).map(({ name }) => name) },
  };
  return say('shareOfVoice', args, own.behind, marksOf(facts, 'posts'));
}

function sold(facts: Facts) {
  if (!facts.sales) return null;
  const { value, complaints: own, units } = facts.sales;
  const args: Args = { value: { as: 'tenths', value }, complaints: count(own), units: count(units) };
  // It is compared with nothing, so no base can be too small.
  const marks = marksOf(facts, 'complaints').filter((mark) => mark !== 'small');
  return say('complaintsPerSold', args, behind(facts, 'complaints'), marks);
}

function coverage({ coverage: { sources } }: Facts) {
  const spoke = sources.filter(({ posts }) => posts > 0);
  const silent = sources.filter(({ silentSince }) => silentSince !== null);
  const gaps = spoke.filter((source) => source.silentSince === null && source.gaps.length > 0);
  const names = (some: typeof sources): Args => ({
    names: { as: 'names', value: some.map(({ name }) => name) },
  });
  return [
    silent.length > 0 ? say('silentSource', names(silent), null, ['silent']) : null,
    gaps.length > 0 ? say('gaps', names(gaps), null) : null,
  ];
}

function revised(facts: Facts) {
  const { final } = facts.period;
  if (final === null || final.revisions.length === 0) return null;
  return say('revised', { count: count(final.revisions.length) }, behind(facts));
}
