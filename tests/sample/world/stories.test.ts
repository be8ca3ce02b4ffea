import { describe, expect, it } from 'vitest';
import { clockOf, monthsBack } from '../../../sample/world/calendar.ts';
import { astroturfDay } from '../../../sample/world/stories/astroturf.ts';
import { pressDay } from '../../../sample/world/stories/press.ts';
import { recallDay } from '../../../sample/world/stories/recall.ts';
import { reputation } from '../../../shared/measures/reputation.ts';
import { ANCHOR, about, count, DAY, within, worldAt } from './worlds.ts';

const ANCHORS = [ANCHOR, Date.parse('2028-02-28T09:00:00+08:00')];

describe.each(ANCHORS)('the stories of a world made at %d', (anchor) => {
  const { world, lines } = worldAt(anchor);
  const { calendar } = world.history;
  const mean = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;

  it('every December brings 逐光 the same rise, gone by March', () => {
    const own = about(lines, 'lanzhou-zhuguang');
    const whole = calendar.months.filter((m) => m.to <= calendar.windowFrom);
    const complaints = (m: (typeof whole)[number]) => count(within(own, m.from, m.to), 'complaint');
    const rises = whole.filter((m) => m.month === 12).map(complaints);
    const usual = mean(whole.filter((m) => m.month >= 3 && m.month <= 10).map(complaints));
    expect(rises.length).toBeGreaterThanOrEqual(2);
    for (const rise of rises) expect(rise).toBeGreaterThan(usual * 1.5);
    expect(Math.max(...rises)).toBeLessThan(Math.min(...rises) * 1.4);
  });

  it('the recall pulls 青禾 down for weeks and lets it up again after ten', () => {
    const own = about(lines, 'yuanshan-qinghe');
    const day = recallDay(calendar);
    const standing = (from: number, to: number) => {
      const posts = within(own, day + from * DAY, day + to * DAY);
      return reputation(count(posts, 'positive'), count(posts, 'negative')) ?? 0;
    };
    const before = standing(-56, 0);
    expect(standing(0, 21)).toBeLessThan(before - 20);
    expect(standing(70, 98)).toBeGreaterThan(before - 9);
    expect(world.events.filter((event) => event.kind === 'recall')).toMatchObject([
      { series: 'yuanshan-qinghe' },
    ]);
    const pumps = world.crm.visits.filter((visit) => visit.kind === '召回');
    expect(pumps.length).toBeGreaterThan(20);
    expect(pumps.every((visit) => visit.claim === '是' && visit.part === '17040-QH11')).toBe(true);
  });

  it('the article makes 海豹湾 loud, not faulty', () => {
    const own = about(lines, 'lanzhou-haibaowan');
    const day = pressDay(calendar);
    const [loud, quiet] = [within(own, day, day + 10 * DAY), within(own, day - 30 * DAY, day - 20 * DAY)];
    expect(loud.length).toBeGreaterThan(quiet.length * 3);
    expect(count(loud, 'complaint')).toBeLessThanOrEqual(count(quiet, 'complaint') + 4);
  });

  it('云岭 starts to jerk slowly, and its dealers claim parts before the forums speak', () => {
    const jerking = about(lines, 'yuanshan-yunling').filter(
      (line) =>
        line.label.complaint &&
        line.label.faults.includes('jerk:gearbox') &&
        /热车|跑热|二升三|二挡升三挡/.test(line.body),
    );
    const [old, early, late] = [
      within(jerking, 0, monthsBack(calendar, 7).from),
      within(jerking, monthsBack(calendar, 5).from, monthsBack(calendar, 3).from),
      within(jerking, monthsBack(calendar, 3).from, monthsBack(calendar, 1).from),
    ];
    expect(late.length).toBeGreaterThan(early.length);
    expect(early.length / 2).toBeGreaterThan((old.length / 29) * 1.3);
    const claims = world.crm.visits.filter((visit) => visit.part === '31705-YL20');
    expect(claims.length).toBeGreaterThanOrEqual(6);
    expect(claims.every((visit) => visit.fault === 'P0776' && visit.claim === '是')).toBe(true);
    const first = Date.parse(`${claims[0]?.day}T00:00:00+08:00`);
    expect(first).toBeLessThan(monthsBack(calendar, 5).from);
    expect(first).toBeGreaterThanOrEqual(monthsBack(calendar, 7).from);
  });

  it('new accounts praise 小满 in nearly the same words within three days', () => {
    const hired = new Set(world.history.hired.map((author) => String(author.uid)));
    const bought = lines.filter((line) => hired.has(line.author.id) && line.site.endsWith('8641'));
    const day = astroturfDay(calendar);
    expect(bought).toHaveLength(42);
    expect(within(bought, day, day + 3 * DAY)).toHaveLength(42);
    expect(count(bought, 'positive')).toBe(42);
    const letters = (text: string) => new Set(text);
    const [first] = bought;
    for (const { body } of bought) {
      const [a, b] = [letters(first?.body ?? ''), letters(body)];
      const shared = [...a].filter((letter) => b.has(letter)).length;
      expect(shared / Math.min(a.size, b.size)).toBeGreaterThan(0.6);
    }
  });

  it('one dealer is named in quarrels, in its months only, and sees its repairs again', () => {
    const named = lines.filter((line) => /远达店/.test(line.body) && line.label.polarity === 'negative');
    const months = within(named, monthsBack(calendar, 10).from, monthsBack(calendar, 2).from);
    expect(months.length).toBeGreaterThan(40);
    expect(months.length).toBeGreaterThan(named.length * 0.8);
    expect(months.every((line) => line.label.topics.includes('afterSales'))).toBe(true);
  });

  it('lives by day and night', () => {
    const hours = lines.map((line) => clockOf(Date.parse(line.publishedAt)).hour);
    const between = (from: number, to: number) => hours.filter((hour) => hour >= from && hour < to).length;
    expect(between(2, 6) * 6).toBeLessThan(between(19, 23));
  });
});
