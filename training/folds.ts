export const FOLDS = 5;

/** The fold of a record by its id alone (FNV-1a), so that all rows of one comment fall together and more data moves nothing. */
export function foldOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) % FOLDS;
}

export interface Split<T> {
  train: T[];
  test: T[];
}

export function split<T extends { id: string }>(records: readonly T[], fold: number): Split<T> {
  return {
    train: records.filter(({ id }) => foldOf(id) !== fold),
    test: records.filter(({ id }) => foldOf(id) === fold),
  };
}
