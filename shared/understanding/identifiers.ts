/**
 * Phone numbers, plates, VINs and ID numbers in a post. They are masked before a post is stored, keeping the length so
 * that spans still fit; what was found goes back to the caller, who may keep a keyed hash of it for matching.
 */
export type IdentifierKind = 'phone' | 'plate' | 'vin' | 'id';

export interface FoundIdentifier {
  kind: IdentifierKind;
  /** Normalised: plain width, upper case, no separators, a phone without the country's 86. */
  value: string;
}

export interface Masked {
  text: string;
  found: FoundIdentifier[];
}

interface Pattern {
  kind: IdentifierKind;
  /** No nested repetition, so the time is linear in the text. */
  pattern: RegExp;
  /** Stands before the value and is no part of it. */
  prefix?: RegExp;
  /** How many characters at the front of the value stay readable. */
  keep: number;
  accepts(value: string): boolean;
}

const always = () => true;

/** In this order: an ID number holds digits that look like a phone, a VIN may end like a plate. */
const PATTERNS: Pattern[] = [
  { kind: 'id', pattern: /(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9A-Za-z])/g, keep: 2, accepts: always },
  {
    kind: 'vin',
    pattern: /(?<![0-9A-Za-z])[A-HJ-NPR-Za-hj-npr-z0-9]{17}(?![0-9A-Za-z])/g,
    keep: 3,
    accepts: (value) => /[0-9]/.test(value) && /[A-Z]/.test(value),
  },
  {
    kind: 'phone',
    pattern: /(?<![0-9])(?:(?:\+|00)?86[ .-]?)?1[3-9][0-9][ .-]?[0-9]{4}[ .-]?[0-9]{4}(?![0-9])/g,
    prefix: /^(?:\+|00)?86[ .-]?/,
    keep: 3,
    accepts: always,
  },
  {
    kind: 'plate',
    pattern:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Za-hj-np-z][ ·.-]?[0-9A-HJ-NP-Za-hj-np-z]{5,6}(?![0-9A-Za-z])/g,
    keep: 2,
    accepts: (value) => /[0-9]/.test(value),
  },
];

/** Full-width digits, circled ones and the like as plain ones, as far as each stays one unit, so that places stay. */
const plainWidth = (text: string): string =>
  text.replace(/[\u00a0-\u00be\u2000-\u33ff\uff00-\uffef]/g, (character) => {
    const plain = character.normalize('NFKC');
    return plain.length === 1 ? plain : character;
  });

/** Masks every identifier with asterisks of the same length; what stays readable is too little to find a person. */
export function maskIdentifiers(text: string): Masked {
  const found: FoundIdentifier[] = [];
  const plain = plainWidth(text);
  let masked = plain;
  for (const { kind, pattern, prefix, keep, accepts } of PATTERNS) {
    masked = masked.replace(pattern, (written) => {
      const before = (prefix && written.match(prefix)?.[0].length) ?? 0;
      const value = written
        .slice(before)
        .toUpperCase()
        .replace(/[^\p{L}\p{N}]/gu, '');
      if (!accepts(value)) return written;
      found.push({ kind, value });
      const shown = before + keep;
      return written.slice(0, shown) + '*'.repeat(written.length - shown);
    });
  }
  if (found.length === 0) return { text, found };
  // What was not masked stays as it was typed, in its own width.
  const asTyped = masked.split('').map((unit, i) => (unit === plain[i] ? (text[i] ?? unit) : unit));
  return { text: asTyped.join(''), found };
}
