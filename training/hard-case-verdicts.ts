import { isDeepStrictEqual } from 'node:util';
import type { FactValue } from '../shared/understanding/facts/fact.ts';
import type { Insight, Understand } from '../shared/understanding/insight.ts';
import { type Expected, type ExpectedFault, FIELDS, type Field, type HardCase } from './hard-cases.ts';

export interface Verdict {
  case: HardCase;
  /** What was said of each field the case judges, and whether that is right. */
  fields: { field: Field; right: boolean; said: string }[];
  /** Matches for the F1 of the two that are sets of small things. */
  faults: Matches;
  faultsWithCondition: Matches;
  facts: Matches;
}

/** Expected and said, what was expected and not said, what was said and not expected. */
export interface Matches {
  found: number;
  missed: number;
  extra: number;
}

const nothing = (): Matches => ({ found: 0, missed: 0, extra: 0 });

const same = <T>(some: readonly T[], others: readonly T[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one));

const holds = <T>(all: readonly T[], wanted: readonly T[]): boolean =>
  wanted.every((one) => all.includes(one));

/** A fact without where it stands and how sure it is; spaces in a name say nothing, a year and a half is eighteen months. */
function factValue(fact: FactValue): Record<string, unknown> {
  const { span: _span, confidence: _confidence, ...value }: Record<string, unknown> = { ...fact };
  if (fact.kind === 'trim' || fact.kind === 'dealer') value.name = fact.name.replaceAll(/\s/g, '');
  if (fact.kind === 'age' && fact.unit === 'year')
    return { ...value, amount: fact.amount * 12, unit: 'month' };
  return value;
}

const written = (value: Record<string, unknown>): string =>
  Object.values(value)
    .map((one) => one ?? '-')
    .join(' ');

/** How many of two lists agree, each counted once. */
function matches<T>(expected: readonly T[], said: readonly T[], agree: (a: T, b: T) => boolean): Matches {
  const left = [...said];
  let found = 0;
  for (const one of expected) {
    const at = left.findIndex((other) => agree(one, other));
    if (at < 0) continue;
    left.splice(at, 1);
    found += 1;
  }
  return { found, missed: expected.length - found, extra: left.length };
}

const exact = ({ missed, extra }: Matches): boolean => missed === 0 && extra === 0;

const sameFault = (a: ExpectedFault, b: ExpectedFault): boolean =>
  a.symptom === b.symptom && a.part === b.part;

/** Facts of the kinds a case speaks of; an empty list speaks of all. */
function factsIn(insight: Insight, expected: readonly FactValue[]): Record<string, unknown>[] {
  const kinds = new Set(expected.map(({ kind }) => kind));
  return insight.facts.filter(({ kind }) => kinds.size === 0 || kinds.has(kind)).map(factValue);
}

const repairsOf = (facts: readonly Record<string, unknown>[]) =>
  facts.filter((fact) => fact.kind === 'repair');

/** What an understanding makes of a case, field by field. */
export function judge(hardCase: HardCase, understand: Understand): Verdict {
  const { text, context, expect } = hardCase;
  const { title, ...rest } = context ?? {};
  const insight = understand(text, title === undefined ? rest : { ...rest, threadTitle: title });

  const said = insight.faults.map(
    ({ symptom, part, condition }): ExpectedFault =>
      condition ? { symptom, part, condition } : { symptom, part },
  );
  const faults = matches(expect.faults ?? [], expect.faults ? said : [], sameFault);
  const faultsWithCondition = matches(
    expect.faults ?? [],
    expect.faults ? said : [],
    (wanted, one) =>
      sameFault(wanted, one) && (wanted.condition === undefined || wanted.condition === one.condition),
  );
  const wantedFacts = (expect.facts ?? []).map(factValue);
  const saidFacts = expect.facts ? factsIn(insight, expect.facts) : [];
  const facts = matches(wantedFacts, saidFacts, isDeepStrictEqual);

  const judged: { [F in Field]: (wanted: NonNullable<Expected[F]>) => [boolean, string] } = {
    polarity: (wanted) => [wanted.includes(insight.polarity), insight.polarity],
    complaint: (wanted) => [wanted === insight.complaint, String(insight.complaint)],
    aspects: (wanted) => [
      Object.entries(wanted).every(([aspect, polarity]) =>
        insight.aspects.some((label) => label.aspect === aspect && label.polarity === polarity),
      ),
      insight.aspects.map(({ aspect, polarity }) => `${aspect} ${polarity}`).join(', '),
    ],
    groups: (wanted) => {
      const said = insight.groups.map(({ group }) => group);
      return [holds(said, wanted), said.join('')];
    },
    notGroups: (wanted) => {
      const said = insight.groups.map(({ group }) => group);
      return [!wanted.some((group) => said.includes(group)), said.join('')];
    },
    topics: (wanted) => [same(insight.topics, wanted), insight.topics.join(', ')],
    faults: () => [
      exact(faultsWithCondition),
      insight.faults
        .map(({ symptom, part, condition }) => `${symptom}:${part}${condition ? `:${condition}` : ''}`)
        .join(', '),
    ],
    parts: (wanted) => {
      const said = insight.parts.map(({ part }) => part);
      return [same(said, wanted), said.join(', ')];
    },
    series: (wanted) => [
      same([...new Set(insight.series.map(({ series }) => series))], Object.keys(wanted)) &&
        insight.series.every(({ series, polarity }) => wanted[series]?.includes(polarity)),
      insight.series.map(({ series, polarity }) => `${series} ${polarity}`).join(', '),
    ],
    conduct: (wanted) => {
      const said = insight.conduct.map(({ conduct }) => conduct);
      return [same(said, wanted), said.join(', ')];
    },
    hazards: (wanted) => {
      const said = insight.hazards.map(({ hazard }) => hazard);
      return [same(said, wanted), said.join(', ')];
    },
    intents: (wanted) => {
      const said = insight.intents.map(({ intent }) => intent);
      return [said[0] === wanted[0] && holds(said, wanted), said.join(', ')];
    },
    relevance: (wanted) => [insight.relevance.relevance === wanted, insight.relevance.relevance],
    facts: () => [
      exact(facts) && isDeepStrictEqual(repairsOf(wantedFacts), repairsOf(saidFacts)),
      saidFacts.map(written).join('; '),
    ],
    notFacts: (wanted) => {
      const said = insight.facts.filter(({ kind }) => wanted.includes(kind));
      return [said.length === 0, said.map((fact) => written(factValue(fact))).join('; ')];
    },
  };

  const say = <F extends Field>(field: F): Verdict['fields'] => {
    const wanted = expect[field];
    if (wanted === undefined) return [];
    const [right, said] = judged[field](wanted);
    return [{ field, right, said: said || 'none' }];
  };
  const fields = FIELDS.flatMap(say);
  return { case: hardCase, fields, faults, faultsWithCondition, facts };
}

/** Matches of many cases together. */
export const summed = (all: readonly Matches[]): Matches =>
  all.reduce(
    (sum, { found, missed, extra }) => ({
      found: sum.found + found,
      missed: sum.missed + missed,
      extra: sum.extra + extra,
    }),
    nothing(),
  );

/** 2 × found / (2 × found + missed + extra), rounded to four decimals; null where there was nothing to find and nothing said. */
export function f1Of({ found, missed, extra }: Matches): number | null {
  const all = 2 * found + missed + extra;
  return all === 0 ? null : Math.round((20_000 * found) / all) / 10_000;
}
