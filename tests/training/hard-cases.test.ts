import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeUnderstanding } from '../../shared/understanding/understand.ts';
import { markHardCases } from '../../training/hard-case-marks.ts';
import { f1Of, judge, summed } from '../../training/hard-case-verdicts.ts';
import { type HardCase, readHardCaseFile, readHardCases } from '../../training/hard-cases.ts';
import { committedModel } from '../shared/understanding/model.ts';

const understand = makeUnderstanding(committedModel());
const cases = readHardCases();
const verdicts = cases.map((one) => judge(one, understand));

const nameOf = ({ kind, number, text }: HardCase) => `${kind} ${number} ${text.slice(0, 24)}`;

describe('hard cases', () => {
  test('there are more than two hundred of more than a dozen kinds, none twice', () => {
    expect(cases.length).toBeGreaterThanOrEqual(240);
    expect(new Set(cases.map(({ kind }) => kind)).size).toBeGreaterThan(12);
    expect(new Set(cases.map(({ text, context }) => JSON.stringify([text, context]))).size).toBe(
      cases.length,
    );
  });

  test('every field not listed as wrong comes out right', () => {
    const lost = verdicts.flatMap(({ case: one, fields }) =>
      fields
        .filter(({ field, right }) => !right && !one.wrong.includes(field))
        .map(({ field, said }) => `${nameOf(one)}: ${field} says ${said}`),
    );
    expect(
      lost,
      'came out right before; mend it, or if it must be so: npm run -s evaluate -- cases --mark',
    ).toEqual([]);
  });

  test('what is listed as wrong is still wrong', () => {
    const mended = verdicts.flatMap(({ case: one, fields }) =>
      fields
        .filter(({ field, right }) => right && one.wrong.includes(field))
        .map(({ field }) => `${nameOf(one)}: ${field}`),
    );
    expect(mended, 'right now: take them off their lists with npm run -s evaluate -- cases --mark').toEqual(
      [],
    );
  });
});

/** A file of cases in a folder of its own. */
function caseFile(content: string): { folder: string; path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'hard-cases-'));
  const path = join(folder, 'made.yml');
  writeFileSync(path, content);
  return { folder, path };
}

describe('the reader of hard cases', () => {
  test('says which case of which file is wrong, and how a fault is written', () => {
    const { path } = caseFile(
      '- text: 响\n  expect: {polarity: negative, complaint: true, faults: [noise:horn]}\n',
    );
    expect(() => readHardCaseFile(path)).toThrow(/made\.yml, case 1: .*noise:horn.*symptom:part/);
  });

  test('refuses a field it does not know', () => {
    const { path } = caseFile('- text: 响\n  expect: {polarity: negative, complaint: true, tone: bad}\n');
    expect(() => readHardCaseFile(path)).toThrow(/case 1: .*tone/);
  });

  test('what is left out of a fact is unknown and exact', () => {
    const { path } = caseFile(
      '- text: 换过减震\n  expect: {polarity: [neutral, negative], complaint: true, facts: [{kind: repair, action: replaced}, {kind: mileage, km: 300}]}\n',
    );
    expect(readHardCaseFile(path)[0]?.expect.facts).toEqual([
      { kind: 'repair', action: 'replaced', part: null, outcome: 'unknown' },
      { kind: 'mileage', km: 300, bound: 'exact' },
    ]);
  });
});

test('marking lists what is wrong, takes off what is right, and leaves comments and order alone', () => {
  const content =
    '# Two of a kind.\n- text: 仪表台异响\n  expect: {complaint: true, polarity: negative, faults: [rust:doors]}\n' +
    '# Right in all it says.\n- text: 仪表台异响，烦死了\n  expect: {polarity: negative, complaint: true}\n  wrong: [complaint]\n';
  const { folder, path } = caseFile(content);
  expect(markHardCases(folder, understand)).toBe(2);
  const after = readFileSync(path, 'utf8');
  expect(after).toBe(
    content
      .replace('faults: [rust:doors]}\n', 'faults: [rust:doors]}\n  wrong: [faults]\n')
      .replace('  wrong: [complaint]\n', ''),
  );
  expect(markHardCases(folder, understand)).toBe(0);
});

test('F1 counts each match once: two of three expected found and one too many is 0.6667', () => {
  expect(
    f1Of(
      summed([
        { found: 1, missed: 1, extra: 0 },
        { found: 1, missed: 0, extra: 1 },
      ]),
    ),
  ).toBe(0.6667);
  expect(f1Of({ found: 0, missed: 0, extra: 0 })).toBeNull();
});
