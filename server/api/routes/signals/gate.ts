import { z } from '@hono/zod-openapi';
import { seriesByKey } from '../../../../shared/catalogue/catalogue.ts';
import { allow } from '../../gate.ts';
import { Refused } from '../../problems.ts';

/** Who may look at what the company knows of its defects, and who decides about them. */
export const readers = allow('quality', 'brand', 'pr', 'admin');
export const deciders = allow('quality', 'admin');

export const SignalId = z.object({ id: z.coerce.number().int().min(1) });

export const noSignal = (id: number) =>
  new Refused(404, { en: `There is no signal ${id}.`, zh: `没有编号为 ${id} 的质量预警。` });

/** @throws Refused for a series the catalogue does not have */
export function knownSeries(series: string): void {
  if (seriesByKey(series)) return;
  throw new Refused(422, {
    en: `There is no series ${series} in the catalogue.`,
    zh: `车系库里没有 ${series}。`,
  });
}
