import { seriesByKey } from '../../../../shared/catalogue/catalogue.ts';
import { findSeries } from '../../../../shared/catalogue/find-series.ts';
import { type FoundIdentifier, maskIdentifiers } from '../../../../shared/understanding/identifiers.ts';
import type { MetPost } from '../../../messages/protocol.ts';
import { citiesOf } from './cities.ts';

/** The API's bound. */
const LONGEST = 500;
/** Of a long address the rest is no help to a reader. */
const LONGEST_URL = 200;

/** The sentences evidence is made of, in the person's language. */
export interface EvidenceWords {
  post(url: string): string;
  /** An identifier the author wrote, masked. */
  named(masked: string): string;
  series(name: string): string;
  /** A series that is the customer's too. */
  sameSeries(name: string): string;
  city(name: string): string;
}

/** Phone numbers, plates and VINs that stand in the post itself. They never leave the browser unless searched for. */
export const identifiersIn = ({ text }: MetPost): FoundIdentifier[] => maskIdentifiers(text).found;

/**
 * What a person would say they went by, from the post alone: its permalink, identifiers masked, the car and the city it
 * names. A start to check and to change, at most 500 characters.
 *
 * @param vehicle the customer's vehicle, to say when it is the one named
 */
export function evidenceOf(post: MetPost, vehicle: string | null, words: EvidenceWords): string {
  const found = new Set(identifiersIn(post).map(({ value }) => maskIdentifiers(value).text));
  const series = new Set(
    findSeries(post.text, { threadTitle: post.threadTitle }).flatMap(
      ({ series }) => seriesByKey(series)?.name ?? [],
    ),
  );
  const parts = [
    words.post(post.url.slice(0, LONGEST_URL)),
    ...[...found].map(words.named),
    ...[...series].map((name) =>
      vehicle?.includes(name) === true ? words.sameSeries(name) : words.series(name),
    ),
    ...citiesOf(post.text).map(words.city),
  ];
  let said = '';
  for (const part of parts) {
    const longer = said === '' ? part : `${said} · ${part}`;
    if (longer.length <= LONGEST) said = longer;
  }
  return said;
}
