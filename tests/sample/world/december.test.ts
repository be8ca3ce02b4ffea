import { describe, expect, it } from 'vitest';
import { DECEMBER } from '../../../sample/world/stories/december-texts.ts';
import { figure } from '../../../shared/measures/change.ts';
import { heatMicro } from '../../../shared/measures/heat.ts';
import { formatFigure } from '../../../shared/measures/print.ts';
import { reputation } from '../../../shared/measures/reputation.ts';
import { ANCHOR, about, count, DAY, within, worldAt } from './worlds.ts';

const ANCHORS = ['2028-01-05T00:10:00+08:00', '2028-02-28T09:00:00+08:00', '2026-12-31T23:50:00+08:00'];

/** Both months of the report, as the product's own formulas count them from the labels. */
function report(anchor: number) {
  const { world, lines } = worldAt(anchor);
  const { months, december } = world.history.calendar;
  const [before, month] = [months[december - 1], months[december]];
  if (before === undefined || month === undefined) throw new Error('the world has no such December');
  const read = ({ from, to }: typeof month) => {
    const posts = within(about(lines, 'changan-yuexiang'), from, to);
    const [negative, positive] = [count(posts, 'negative'), count(posts, 'positive')];
    const micro = posts.map((p) =>
      heatMicro({
        sourceWeight: 1,
        opening: p.opening,
        replies: p.threadReplies,
        views: p.threadViews,
        likes: p.likes,
      }),
    );
    return {
      posts,
      heat: micro.reduce((a, b) => a + b, 0) / 1e6,
      reputation: reputation(positive, negative),
      negative,
      complaint: count(posts, 'complaint'),
    };
  };
  return { month, old: read(before), now: read(month) };
}

describe('the December of the report', { timeout: 60_000 }, () => {
  it.each([ANCHOR, ...ANCHORS.map(Date.parse)])(
    'prints its figures exactly when the world is made at %d',
    (anchor) => {
      const { month, old, now } = report(anchor);
      expect(month.month).toBe(12);
      expect(month.to).toBeLessThan(anchor - 60 * DAY);
      expect(month.to).toBeGreaterThan(anchor - (60 + 367) * DAY);
      const print = (key: 'heat' | 'reputation' | 'negative' | 'complaint') =>
        formatFigure(figure(now[key], old[key]), 'zh-CN', '新增');
      expect([Math.round(old.heat), Math.round(old.reputation ?? 0), old.negative]).toEqual([1851, 47, 147]);
      expect([print('heat'), print('reputation'), print('negative'), print('complaint')]).toEqual([
        '2666 (+44%)',
        '45 (−4%)',
        '276 (+88%)',
        '1→41 (+40)',
      ]);
    },
  );

  it('has the 41 complaints written in full, each once, over the symptoms and parts of the report', () => {
    const { now } = report(ANCHOR);
    const bodies = now.posts.filter((p) => p.label.complaint).map((p) => p.body);
    expect(bodies.toSorted()).toEqual(DECEMBER.map(([, , text]) => text).toSorted());
    const faults = new Set(now.posts.filter((p) => p.label.complaint).flatMap((p) => p.label.faults));
    for (const part of ['engine', 'brakes', 'dashboard', 'idle', 'suspension', 'gearbox', 'clutch'])
      expect(faults, part).toContain(`noise:${part}`);
  });

  it('owes most of its negative posts to noise', () => {
    const negative = report(ANCHOR).now.posts.filter((p) => p.label.polarity === 'negative');
    const noisy = negative.filter((p) => p.label.topics.includes('noise'));
    expect(noisy.length).toBeGreaterThan(negative.length / 2);
  });
});
