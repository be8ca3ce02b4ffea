import { describe, expect, it } from 'vitest';
import { makeUnderstanding } from '../../../../shared/understanding/understand.ts';
import { englishFigures } from '../../../../training/english-metrics.ts';
import { readEnglishPosts } from '../../../../training/english-posts.ts';
import { committedModel } from '../model.ts';

const understand = makeUnderstanding(committedModel());

const faults = (text: string): string[] =>
  understand(text).faults.map(
    ({ symptom, part, condition }) => `${symptom}:${part}${condition ? `@${condition}` : ''}`,
  );

describe('English posts', () => {
  it.each([
    ['development', 0.95],
    ['held', 0.9],
    ['fresh', 0.7],
  ])('are understood as measured: %s', (name, least) => {
    const figures = englishFigures(readEnglishPosts(`training/english/${name}.tsv`), understand);
    expect(figures.complaint).toBeGreaterThanOrEqual(least);
    expect(figures.faults).toBeGreaterThanOrEqual(least);
    expect(figures.tone).toBeGreaterThanOrEqual(least - 0.1);
  });

  it.each([
    ['No rattles at all after 60k miles.', []],
    ['Never had an issue with leaks or rust.', []],
    ["It's free of squeaks.", []],
    ["The dash won't stop rattling.", ['noise:dashboard']],
    ['It is not only the dash that rattles.', ['noise:dashboard']],
    ["They still haven't fixed the coolant leak.", ['leak:engine']],
    ['Are these known for transmission failures?', []],
    ['If your belt squeals, try a new tensioner.', []],
    ['There’s a clunk from the rear suspension over bumps.', ['noise:suspension@bump']],
    ['Whirring noise that goes away when I press the clutch.', ['noise:clutch@clutch-pressed']],
    ['THE STEERING WHEEL SHAKES WHEN BRAKING.', ['shake:steering@braking']],
  ])('reads %j', (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  it('marks a fault, an aspect and a part where they stand', () => {
    const text = 'Meh. ＴＨＥ brakes squeal every morning, but the cabin is very roomy.';
    const { faults: found, parts, aspects } = understand(text);
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(['brakes squeal']);
    expect(parts.map(({ part, span }) => `${part} ${text.slice(span.start, span.end)}`)).toEqual([
      'brakes brakes',
    ]);
    expect(aspects.find(({ aspect }) => aspect === '空间')?.polarity).toBe('positive');
  });

  it('takes a clause after "but" for itself', () => {
    const { aspects } = understand('The seats are comfortable, but fuel economy is awful.');
    expect(Object.fromEntries(aspects.map(({ aspect, polarity }) => [aspect, polarity]))).toEqual({
      舒适性: 'positive',
      油耗: 'negative',
    });
  });

  it('says nothing of a post in another language', () => {
    const { complaint, polarity, faults: found } = understand('Мотор стучит на холодную, дилер молчит');
    expect({ complaint, polarity, found }).toEqual({ complaint: false, polarity: 'neutral', found: [] });
  });

  it.each([
    'rattle ',
    'the brakes squeal when braking. ',
    'no ',
    "won't ",
    'a.',
    'dealer says ',
    'my engine, ',
  ])('is done with a megabyte of %j in little time', { timeout: 60_000 }, (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    const started = process.cpuUsage();
    understand(text);
    const { user } = process.cpuUsage(started);
    expect(user / 1e6).toBeLessThan(8);
  });
});
