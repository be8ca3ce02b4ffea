import type { Insight } from './insight.ts';
import type { Normalised } from './normalise.ts';

/** Share of Chinese characters among letters from which a text counts as Chinese: mixed forum talk is a third names and codes. */
const CHINESE_SHARE = 0.15;

/**
 * Chinese, English or other, by script: one Chinese character weighs as much as two Latin letters. Kana or Hangul beside few
 * Chinese characters, or no letters at all but digits and signs, is `other`; a text with nothing Latin or Chinese too.
 */
export function languageOf({ units, length }: Normalised): Insight['language'] {
  let han = 0;
  let latin = 0;
  let other = 0;
  for (let i = 0; i < length; i++) {
    const unit = units[i] ?? 0;
    if (unit >= 0x61 && unit <= 0x7a) latin++;
    else if ((unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff)) han++;
    else if ((unit >= 0x3040 && unit <= 0x30ff) || (unit >= 0xac00 && unit <= 0xd7a3)) other += 2;
    else if (unit >= 0xc0 && unit < 0x2000) other++;
  }
  const letters = 2 * han + latin + other;
  if (letters === 0) return 'other';
  if (other > han && other > latin) return 'other';
  if ((2 * han) / letters >= CHINESE_SHARE && han > 0) return 'zh';
  return latin >= 2 ? 'en' : 'other';
}
