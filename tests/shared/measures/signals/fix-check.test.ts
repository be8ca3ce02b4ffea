import { expect, test } from 'vitest';
import { type BuiltVehicle, fixCheck } from '../../../../shared/measures/signals/fix-check.ts';
import { monthsInService } from '../../../../shared/measures/signals/months-in-service.ts';
import { rateRatio } from '../../../../shared/measures/signals/rate-ratio.ts';

const BUILT_FROM = '2024-07-01';
const OBSERVED_TO = '2025-12-31';

/** `of` vehicles bought on one day, the first `claiming` of which have one claim on a day. */
const vehicles = (
  of: number,
  more: Partial<BuiltVehicle>,
  { claiming = 0, on = '' }: { claiming?: number; on?: string } = {},
): BuiltVehicle[] =>
  Array.from({ length: of }, (_, n) => ({
    builtOn: '2024-08-01',
    boughtOn: '2024-09-15',
    ...more,
    claims: n < claiming ? [on] : [],
  }));

const before = { builtOn: '2023-08-01', boughtOn: '2023-09-15' };
const check = (all: BuiltVehicle[]) => fixCheck(all, { builtFrom: BUILT_FROM, observedTo: OBSERVED_TO });

test('a month in service is over on the same day of the next month, and none is lost at its end', () => {
  expect(monthsInService('2024-01-15', '2024-02-14')).toBe(0);
  expect(monthsInService('2024-01-15', '2024-02-15')).toBe(1);
  expect(monthsInService('2024-01-31', '2024-02-29')).toBe(0);
  expect(monthsInService('2024-01-31', '2024-03-01')).toBe(1);
  expect(monthsInService('2024-03-01', '2024-02-01')).toBe(-1);
});

test('the ratio of two rates has the exact interval of the books', () => {
  // Breast cancer after fluoroscopy, as Rothman's textbook and Stata's manual (iri 41 15 28010 19017) print it.
  const { ratio, low, high } = rateRatio({ events: 41, exposure: 28_010 }, { events: 15, exposure: 19_017 });
  expect(ratio).toBeCloseTo(1.8558, 4);
  expect(low).toBeCloseTo(1.0057, 4);
  expect(high).toBeCloseTo(3.6093, 3);
});

test('no event on one side leaves the interval open on it; none at all says nothing', () => {
  // 0 of 10: the share is at most 1 − 0.025^(1/10) = 0.30850, so the ratio at most 0.30850 / 0.69150.
  expect(rateRatio({ events: 0, exposure: 500 }, { events: 10, exposure: 500 })).toEqual({
    ratio: 0,
    low: 0,
    high: expect.closeTo(0.44613, 4),
  });
  expect(rateRatio({ events: 10, exposure: 500 }, { events: 0, exposure: 500 })).toEqual({
    ratio: null,
    low: expect.closeTo(1 / 0.44613, 3),
    high: null,
  });
  expect(rateRatio({ events: 0, exposure: 500 }, { events: 0, exposure: 500 }).ratio).toBeNull();
  expect(rateRatio({ events: 3, exposure: 500 }, { events: 0, exposure: 0 }).low).toBeNull();
});

test('thousands of events still have their limits', () => {
  const { low, high } = rateRatio({ events: 4000, exposure: 1e6 }, { events: 4000, exposure: 1e6 });
  // Nearly normal on the logarithm: exp(±1.96·√(2/4000)).
  expect(low).toBeCloseTo(0.957, 3);
  expect(high).toBeCloseTo(1.0449, 3);
});

test('claims per 1,000 are counted at equal months in service and compared', () => {
  const found = check([
    ...vehicles(200, {}, { claiming: 2, on: '2025-01-10' }),
    ...vehicles(400, before, { claiming: 40, on: '2024-01-10' }),
  ]);
  expect(found).toMatchObject({
    // Sold on 15 September 2024, seen to the end of 2025.
    months: 15,
    treated: { vehicles: 200, claims: 2, perThousand: 10 },
    untreated: { vehicles: 400, claims: 40, perThousand: 100 },
    verdict: 'better',
  });
  expect(found.ratio).toBeCloseTo(0.1, 10);
  expect(found.high).toBeLessThan(1);
});

test('what older vehicles had later than the treated could have it yet is not counted against them', () => {
  const { untreated } = check([
    ...vehicles(200, {}),
    // In their sixteenth month, the last day that counts, and before they were sold.
    ...vehicles(1, before, { claiming: 1, on: '2024-12-15' }),
    ...vehicles(1, before, { claiming: 1, on: '2024-12-14' }),
    ...vehicles(1, before, { claiming: 1, on: '2023-09-14' }),
  ]);
  expect(untreated).toMatchObject({ vehicles: 3, claims: 1 });
});

test('k is what half the treated have behind them, and young vehicles are left out with their claims', () => {
  const found = check([
    ...vehicles(60, { boughtOn: '2025-01-31' }),
    ...vehicles(50, { boughtOn: '2025-11-01' }, { claiming: 50, on: '2025-12-01' }),
    ...vehicles(100, before, { claiming: 10, on: '2024-01-10' }),
  ]);
  expect(found.months).toBe(11);
  expect(found.treated).toMatchObject({ vehicles: 60, claims: 0 });
});

test('two claims of a vehicle on one day are one, on two days two', () => {
  const [first] = vehicles(1, before);
  const twice = { ...before, ...first, claims: ['2024-01-10', '2024-01-10', '2024-02-10'] };
  expect(check([...vehicles(40, {}), twice]).untreated.claims).toBe(2);
});

test('vehicles built more than 24 months before are no comparison', () => {
  const found = check([
    ...vehicles(40, {}),
    ...vehicles(5, { ...before, builtOn: '2022-06-30' }),
    ...vehicles(7, { ...before, builtOn: '2022-07-01' }),
  ]);
  expect(found.untreated.vehicles).toBe(7);
});

test('fewer than 30 treated vehicles, or fewer than 5 claims due among them, is too early', () => {
  const old = vehicles(400, before, { claiming: 40, on: '2024-01-10' });
  expect(check([...vehicles(29, {}), ...old])).toEqual({
    months: 0,
    treated: { vehicles: 0, claims: 0, perThousand: null },
    untreated: { vehicles: 0, claims: 0, perThousand: null },
    ratio: null,
    low: null,
    high: null,
    verdict: 'tooEarly',
  });
  // 40 treated at 100 per 1,000: four were due.
  expect(check([...vehicles(40, {}, { claiming: 3, on: '2025-01-10' }), ...old]).verdict).toBe('tooEarly');
  expect(check([...vehicles(60, {}, { claiming: 6, on: '2025-01-10' }), ...old]).verdict).toBe('same');
  expect(check([...vehicles(60, {}, { claiming: 30, on: '2025-01-10' }), ...old]).verdict).toBe('worse');
});
