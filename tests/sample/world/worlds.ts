import { historyLines, type Line } from '../../../sample/world/lines.ts';
import { makeWorld, type World } from '../../../sample/world/world.ts';

export const SITES = { 1: '127.0.0.1:8641', 2: '127.0.0.1:8642' };
export const ANCHOR = Date.parse('2026-11-22T09:00:00+08:00');
export const DAY = 86_400_000;

export interface Told {
  world: World;
  lines: Line[];
}

const told = new Map<number, Told>();

/** The world of seed 1 at an instant, made once per test file. */
export function worldAt(anchor: number): Told {
  const known = told.get(anchor);
  if (known !== undefined) return known;
  const world = makeWorld(1, anchor);
  const made = { world, lines: historyLines(world.history, SITES) };
  told.set(anchor, made);
  return made;
}

export const at = (line: Line) => Date.parse(line.publishedAt);
/** "2026-11" in Chinese time. */
export const monthOf = (line: Line) => new Date(at(line) + 8 * 3_600_000).toISOString().slice(0, 7);
export const about = (lines: readonly Line[], series: string) =>
  lines.filter((line) => line.label.series.some((mention) => mention.series === series));
export const within = (lines: readonly Line[], from: number, to: number) =>
  lines.filter((line) => at(line) >= from && at(line) < to);
export const count = (lines: readonly Line[], what: 'negative' | 'positive' | 'complaint') =>
  lines.filter((line) => (what === 'complaint' ? line.label.complaint : line.label.polarity === what)).length;
