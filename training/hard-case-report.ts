import { f1Of, type Matches, summed, type Verdict } from './hard-case-verdicts.ts';
import { FIELDS, type Field } from './hard-cases.ts';

interface Count {
  right: number;
  of: number;
}

export interface HardCaseFigures {
  cases: number;
  /** Cases of which every judged field is right. */
  whole: number;
  fields: Count;
  faultF1: number | null;
  faultWithConditionF1: number | null;
  factF1: number | null;
  byKind: Record<string, Count & { cases: number; whole: number }>;
  byField: Partial<Record<Field, Count>>;
  /** The fault and fact figures of the long posts alone. */
  long: { faultF1: number | null; faultWithConditionF1: number | null; factF1: number | null };
  /** Every case not wholly right, with what was said. */
  wrong: { case: string; text: string; said: Partial<Record<Field, string>> }[];
}

const countOf = (verdicts: readonly Verdict[], field?: Field): Count => {
  const judged = verdicts.flatMap(({ fields }) => fields).filter((one) => !field || one.field === field);
  return { right: judged.filter(({ right }) => right).length, of: judged.length };
};

const whole = (verdicts: readonly Verdict[]): number =>
  verdicts.filter(({ fields }) => fields.every(({ right }) => right)).length;

const f1 = (verdicts: readonly Verdict[], of: (verdict: Verdict) => Matches): number | null =>
  f1Of(summed(verdicts.map(of)));

const setFigures = (verdicts: readonly Verdict[]) => ({
  faultF1: f1(verdicts, ({ faults }) => faults),
  faultWithConditionF1: f1(verdicts, ({ faultsWithCondition }) => faultsWithCondition),
  factF1: f1(verdicts, ({ facts }) => facts),
});

/** How a case is called in messages: "sarcasm 3". */
export const nameOf = ({ case: { kind, number } }: Verdict): string => `${kind} ${number}`;

/** What came out right and wrong, by kind and by field. */
export function hardCaseFigures(verdicts: readonly Verdict[]): HardCaseFigures {
  const kinds = [...new Set(verdicts.map((verdict) => verdict.case.kind))];
  return {
    cases: verdicts.length,
    whole: whole(verdicts),
    fields: countOf(verdicts),
    ...setFigures(verdicts),
    byKind: Object.fromEntries(
      kinds.map((kind) => {
        const some = verdicts.filter((verdict) => verdict.case.kind === kind);
        return [kind, { cases: some.length, whole: whole(some), ...countOf(some) }];
      }),
    ),
    byField: Object.fromEntries(
      FIELDS.map((field) => [field, countOf(verdicts, field)] as const).filter(([, { of }]) => of > 0),
    ),
    long: setFigures(verdicts.filter((verdict) => verdict.case.kind === 'long')),
    wrong: verdicts.flatMap((verdict) => {
      const missed = verdict.fields.filter(({ right }) => !right);
      if (missed.length === 0) return [];
      const said = Object.fromEntries(missed.map((one) => [one.field, one.said]));
      return [{ case: nameOf(verdict), text: verdict.case.text, said }];
    }),
  };
}

/** The figures for a person: tables, then what is wrong. */
export function printHardCases(figures: HardCaseFigures): void {
  console.log(`${figures.cases} hard cases, ${figures.whole} wholly right`);
  console.table(figures.byKind);
  console.table(figures.byField);
  const { faultF1, faultWithConditionF1, factF1, long } = figures;
  console.table({ all: { faultF1, faultWithConditionF1, factF1 }, 'long posts': long });
  for (const { case: name, text, said } of figures.wrong) {
    const start = text.length > 60 ? `${text.slice(0, 60)}…` : text;
    console.log(`${name}: ${start.replaceAll('\n', ' ')}`);
    for (const [field, what] of Object.entries(said)) console.log(`    ${field}: ${what}`);
  }
}
