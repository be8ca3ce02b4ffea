import { ASPECT_KEY } from '../../../shared/ui/aspect-key.ts';
import { ASPECTS, GROUPS, POLARITIES } from '../../../shared/understanding/insight.ts';
import { t, tIfKnown } from '../../app/text.ts';

/** 0.793 → 0.79 */
export const score = (value: number): string => value.toFixed(2);

/** 0.793 → 79%; – where there is nothing. */
export const percent = (value: number | null, digits = 0): string =>
  value === null ? '–' : `${(value * 100).toFixed(digits)}%`;

/** A class of a report as people call it; a name newer than this page is shown as it is. */
export function className(name: string): string {
  const aspect = ASPECTS.find((each) => each === name);
  if (aspect) return t(`words.aspects.${ASPECT_KEY[aspect]}`);
  const group = GROUPS.find((each) => each === name);
  if (group) return t(`words.groups.${group}`);
  const polarity = POLARITIES.find((each) => each === name);
  if (polarity) return t(`words.polarity.${polarity}`);
  if (name === 'complaint') return t('words.complaint');
  return tIfKnown(`dashboard.quality.kinds.${name.replaceAll('-', '_')}`) ?? name;
}

/** A main figure as people call it. */
export const figureName = (figure: string): string =>
  tIfKnown(`dashboard.quality.figures.${figure}`) ?? figure;

/** A head of the model as people call it. */
export const headName = (head: string): string => tIfKnown(`dashboard.quality.heads.${head}`) ?? head;
