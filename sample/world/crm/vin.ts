const VALUES: Record<string, number> = {
  A: 1,
  B: 2,
  C: 3,
  D: 4,
  E: 5,
  F: 6,
  G: 7,
  H: 8,
  J: 1,
  K: 2,
  L: 3,
  M: 4,
  N: 5,
  P: 7,
  R: 9,
  S: 2,
  T: 3,
  U: 4,
  V: 5,
  W: 6,
  X: 7,
  Y: 8,
  Z: 9,
};
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const YEARS = 'ABCDEFGHJKLMNPRSTVWXY123456789';

/** Check digit by GB 16735 / ISO 3779: weighted sum modulo 11, X for 10. */
export function checkDigit(vin: string): string {
  const sum = [...vin].reduce((total, c, i) => total + (VALUES[c] ?? Number(c)) * (WEIGHTS[i] ?? 0), 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}

/** A VIN whose maker's code (L00) no maker has: series code, year of model, serial number, check digit. */
export function makeVin(code: string, year: number, serial: number): string {
  const head = `L00${code}A5B`.slice(0, 8).padEnd(8, '0');
  const tail = `${YEARS[(year - 2010 + 30) % 30] ?? '0'}A${String(serial).padStart(6, '0')}`;
  return `${head}${checkDigit(`${head}0${tail}`)}${tail}`;
}
