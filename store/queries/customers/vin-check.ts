const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';
/** What each of LETTERS counts. */
const COUNTS = '12345678123457923456789';
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/**
 * SQL condition: a VIN whose check digit, the ninth, does not fit the other sixteen; false where the maker's country (the first
 * character) sets none. Source: GB 16735 and 49 CFR 565: China and North America.
 * @param vin SQL of 17 characters, digits and capitals without I, O and Q
 */
export const VIN_CHECK_FAILS = (vin: string): string => {
  const sum = WEIGHTS.map((weight, at) => `${weight} * substr(digits, ${at + 1}, 1)::int`).join(' + ');
  // Translated once, not for each of the characters: OFFSET keeps it from being put into every place.
  return `(CASE WHEN ${vin} ~ '^[L1-5][A-HJ-NPR-Z0-9]{16}$'
    THEN (SELECT substr(${vin}, 9, 1) <> substr('0123456789X', (${sum}) % 11 + 1, 1)
          FROM (SELECT translate(${vin}, '${LETTERS}', '${COUNTS}') AS digits OFFSET 0) t)
    ELSE false END)`;
};
