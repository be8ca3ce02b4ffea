import { describe, expect, it } from 'vitest';
import { cellKey, parseCell } from '../../../shared/catalogue/cells.ts';

describe('the text form of a cell', () => {
  it.each(['noise:clutch', 'noise:clutch:clutch-pressed', 'jerk:gearbox:hot', 'words:12'])(
    '%s is read back as it was written',
    (key) => {
      const cell = parseCell(key);
      expect(cell && cellKey(cell)).toBe(key);
    },
  );

  it.each([
    'noise',
    'noise:*',
    'noise:clutch:',
    'noise:clutch:nowhere',
    'noise:clutch:hot:cold',
    'words:0',
    'words:x',
    '',
  ])('%s is no cell', (key) => expect(parseCell(key)).toBeNull());
});
