import { describe, expect, it } from 'vitest';
import { completeness, type TypicalCandidate, typicalPosts } from '../../../shared/measures/typical.ts';
import type { FaultLabel } from '../../../shared/understanding/insight.ts';

const fault = (part: FaultLabel['part'], condition: FaultLabel['condition'] = null) => ({ part, condition });

const post = (body: string, ...faults: TypicalCandidate['faults']): TypicalCandidate => ({ body, faults });

const told = post(
  '提车一年,跑了两万公里,最近冷车起步的时候离合器那里哒哒响,踩下去就没有了,松开又响,去店里看过两次,师傅说都这样,没有解决方案',
  fault('clutch', 'clutch-pressed'),
);
const short = post('离合器响', fault('clutch'));
const other = post('过减速带前减震咯噔咯噔响,换过一次胶套,开了三千公里又来了', fault('suspension', 'bump'));
const away = post('周末去爬山,天气真好,路边的花都开了');

describe('completeness', () => {
  it('is full for a story with length, symptom, part, condition and mileage', () => {
    expect(completeness(told)).toBeGreaterThan(0.9);
    expect(completeness(post(''))).toBe(0);
    expect(completeness(short)).toBeCloseTo((4 / 80 + 2) / 5);
  });
  it('is less for a text too long to read', () => {
    expect(completeness({ ...told, body: told.body.repeat(20) })).toBeLessThan(completeness(told));
  });
});

describe('typicalPosts', () => {
  it('puts the central and complete first and what is off the topic last', () => {
    const chosen = typicalPosts([away, short, other, told], 4);
    expect(chosen[0]).toBe(told);
    expect(chosen.at(-1)).toBe(away);
  });

  it('takes another story before the same one again', () => {
    const again = post(`${told.body}唉`, ...told.faults);
    expect(typicalPosts([told, again, other], 2)[1]).toBe(other);
  });

  it('never shows one text twice, nor more than there are', () => {
    expect(typicalPosts([told, { ...told }, { ...told }], 3)).toEqual([told]);
    expect(typicalPosts([], 3)).toEqual([]);
    expect(typicalPosts([post(''), post('。')], 3)).toHaveLength(1);
  });

  it('chooses the same from the same posts', () => {
    const posts = Array.from({ length: 60 }, (_, i) =>
      post(`第${i}次进店,${other.body.slice(i % 9)}`, fault('suspension')),
    );
    expect(typicalPosts(posts, 5)).toEqual(typicalPosts(posts, 5));
  });

  it('looks at 500 posts at most', () => {
    const posts = [...Array.from({ length: 500 }, (_, i) => post(`响${i}`)), told];
    expect(typicalPosts(posts, 3)).not.toContain(told);
  });
});
