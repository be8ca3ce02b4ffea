import { carNames, findHits } from '../catalogue/find-names.ts';
import { splitClauses } from './clauses.ts';
import { extractGrams } from './grams.ts';
import { spelling } from './normalise.ts';
import type { Reading } from './reading.ts';
import { gate } from './words/gate.ts';

const SEPARATOR = 0x7c;

/** What writers of complaint headlines add; it says "complaint" but nothing about the fault. */
const CLOSING =
  /(?:希望|要求|请求|望|请|求)?(?:厂家|4s店|经销商|商家)?(?:能够?|可以|给予|予以)?(?:尽快|妥善|及时|合理|协助|帮忙|给)?(?:处理|解决)(?:一下|问题)?$/;

const mayClose = gate([CLOSING]);

/**
 * The same reading with car names and the closing formula turned into clause boundaries, so that a fault is not known by who
 * has it. Offsets still point into the original text.
 */
export function plainReading(
  reading: Reading,
  text = spelling(reading.normalised),
  hits = findHits(reading.normalised),
): Reading {
  const { normalised } = reading;
  const closing = mayClose(text) === 0 ? null : CLOSING.exec(text);
  const names = carNames(hits);
  if (!closing && names.length === 0) return reading;
  const units = normalised.units.slice();
  for (const { from, to } of names) units.fill(SEPARATOR, from, to);
  if (closing) units.fill(SEPARATOR, closing.index, normalised.length);
  const plain = { ...normalised, units };
  const clauses = splitClauses(plain);
  return { normalised: plain, clauses, grams: extractGrams(plain, clauses) };
}
