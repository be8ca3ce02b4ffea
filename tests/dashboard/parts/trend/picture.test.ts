import { expect, test } from 'vitest';
import { type Drawn, picture } from '../../../../dashboard/parts/trend/picture.ts';

const point = (day: string) => ({ day, heat: 10, reputation: 50, negatives: 1, complaints: 0, posts: 2 });
const look = {
  font: 'x',
  ink: '#1',
  quiet: '#2',
  border: '#3',
  raised: '#4',
  heat: '#5',
  heatChosen: '#6',
  accent: '#7',
  negative: '#8',
  complaint: '#9',
};
const heatOf = (more: Partial<Drawn>) => {
  const trend = { series: 'x', points: ['2025-11-01', '2025-12-01'].map(point) };
  const [heat] = picture({ trend, bucket: 'month', ...more }, look).series;
  if (!heat || !('markLine' in heat)) throw new Error('The first series is the heat.');
  return heat;
};

test('events of one month share its line, and what lies outside the chart has none', () => {
  const marks = [
    { day: '2025-12-03', label: '召回' },
    { day: '2025-12-20', label: '报道' },
    { day: '2025-12-21', label: '召回' },
    { day: '2025-10-01', label: '上市' },
  ];
  expect(heatOf({ marks }).markLine.data).toEqual([{ xAxis: 1, name: '召回·报道' }]);
});

test('the month asked about stands out among the others', () => {
  const chosen = { from: '2025-12-01', to: '2025-12-31' };
  expect(heatOf({ chosen }).data).toEqual([10, { value: 10, itemStyle: { color: look.heatChosen } }]);
  expect(heatOf({}).data).toEqual([10, 10]);
});
