/** A set of single units: 1 at each of them. */
export type UnitSet = Uint8Array;

export function unitSet(characters: string): UnitSet {
  const set = new Uint8Array(0x10000);
  for (let i = 0; i < characters.length; i++) set[characters.charCodeAt(i)] = 1;
  return set;
}
