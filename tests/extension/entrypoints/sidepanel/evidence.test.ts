import { expect, test } from 'vitest';
import { citiesOf } from '../../../../extension/entrypoints/sidepanel/link/cities.ts';
import { type EvidenceWords, evidenceOf } from '../../../../extension/entrypoints/sidepanel/link/evidence.ts';

const words: EvidenceWords = {
  post: (url) => `post ${url}`,
  named: (masked) => `named ${masked}`,
  series: (name) => `series ${name}`,
  sameSeries: (name) => `same ${name}`,
  city: (name) => `city ${name}`,
};
const post = (text: string, url = 'https://bbs.example.com/t/1#pid2') => ({ url, text, threadTitle: '' });

test('evidence names the post, identifiers without their tail, the car and the city', () => {
  const told = '我是重庆车友，悦翔，VIN LS5A3DBE0AA123456，电话138 1234 5678';
  expect(evidenceOf(post(told), '悦翔 2010款', words).split(' · ')).toEqual([
    'post https://bbs.example.com/t/1#pid2',
    'named LS5**************',
    'named 138********',
    'same 悦翔',
    'city 重庆',
  ]);
  expect(evidenceOf(post('悦翔漏油'), '奔奔', words)).toBe(
    'post https://bbs.example.com/t/1#pid2 · series 悦翔',
  );
});

test('whatever the post, evidence is not longer than the monitor takes', () => {
  const vins = Array.from({ length: 200 }, (_, i) => `LS5A3DBE0AA${123_456 + i}`).join(' ');
  const said = evidenceOf(post(vins, `https://bbs.example.com/${'a'.repeat(3_000)}`), null, words);
  expect(said.length).toBeLessThanOrEqual(500);
  expect(said).not.toContain('123456');
});

test('a city counts where somebody says they are there, not in the name of a maker', () => {
  expect(citiesOf('坐标：成都，西安这边也去过')).toEqual(['成都', '西安']);
  expect(citiesOf('上海大众和北京现代都不如重庆长安')).toEqual([]);
  expect(citiesOf('在北京现代4S店')).toEqual([]);
  expect(citiesOf('昨天路过武汉')).toEqual([]);
});
