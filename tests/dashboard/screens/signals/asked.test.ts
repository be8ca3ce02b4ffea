import { expect, test } from 'vitest';
import { type Asked, chosenOf, hrefOfAsked, readAsked } from '../../../../dashboard/screens/signals/asked.ts';
import { needsPerson } from '../../../../dashboard/screens/signals/kinds.ts';
import { boardOf, rowOf } from './fixture.ts';

const { signals } = boardOf();
const ids = (asked: Partial<Asked>) =>
  chosenOf(signals, { status: 'new', sort: 'weight', ...asked }).map(({ id }) => id);

test('an address holds what is shown and gives it back; the usual board is bare', () => {
  const asked: Asked = { status: 'watching', series: 'changan-yuexiang', nature: 'noSolution', sort: 'eb05' };
  const { searchParams } = new URL(hrefOfAsked(asked), 'http://here');
  expect(readAsked(Object.fromEntries(searchParams))).toEqual(asked);
  expect(hrefOfAsked(readAsked({}))).toBe('/signals');
});

test('what an address says wrongly is left out', () => {
  expect(readAsked({ status: 'lost', nature: '__proto__', sort: 'x', series: 'y'.repeat(90) })).toEqual({
    status: 'new',
    sort: 'weight',
  });
});

test('the board shows one status, narrowed and in the order asked for', () => {
  expect(ids({})).toEqual([1, 2, 3, 4]);
  expect(ids({ status: 'watching' })).toEqual([5, 6]);
  expect(ids({ series: 'yuanshan-yunling' })).toEqual([2]);
  expect(ids({ nature: 'attention' })).toEqual([4]);
  expect(ids({ sort: 'ratio' })).toEqual([4, 1, 2, 3]);
  expect(ids({ sort: 'claims' })[0]).toBe(2);
  expect(ids({ status: 'watching', sort: 'ratio' })).toEqual([6, 5]);
});

test('red calls for a person only where nobody has looked and it may be a defect or a hazard', () => {
  expect(needsPerson(rowOf())).toBe(true);
  expect(needsPerson(rowOf({}, { nature: 'disproportion', hazards: 1 }))).toBe(true);
  expect(needsPerson(rowOf({}, { nature: 'emerging' }))).toBe(false);
  expect(needsPerson(rowOf({ status: 'confirmed' }, { hazards: 3 }))).toBe(false);
});
