import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeUnderstanding } from '../../shared/understanding/understand.ts';
import { trainingData } from '../../training/sources.ts';
import { committedModel } from '../shared/understanding/model.ts';
import { type Reader, understandingInChromium } from '../support/understanding-in-chromium.ts';

const COMMENTS = 2000;

let chromium: Reader;

beforeAll(async () => {
  chromium = await understandingInChromium(committedModel());
});
afterAll(() => chromium?.stop());

test(`Chromium says of ${COMMENTS} comments, and of our own posts and complaint titles, exactly what Node says`, async () => {
  const { comments, titles, posts } = trainingData();
  const texts = [...comments.slice(0, COMMENTS), ...posts, ...titles].map(({ text }) => ({ text }));
  const understand = makeUnderstanding(committedModel());
  const here = texts.map(({ text }) => JSON.stringify(understand(text)));
  const there = await chromium.read(texts);
  const different = texts.flatMap(({ text }, i) =>
    here[i] === there[i] ? [] : [{ text, here: here[i], there: there[i] }],
  );
  expect(different).toEqual([]);
  expect(there.length).toBeGreaterThan(COMMENTS);
});
