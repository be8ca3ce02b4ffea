import { cellKey, parseCell } from '../../../shared/catalogue/cells.ts';
import { CONDITIONS } from '../../../shared/catalogue/faults.ts';

/** The keys under which visits of a cell are stored: its own and, of a fault, those under each condition. */
export function keysOfCell(cell: string): string[] {
  const parsed = parseCell(cell);
  if (parsed === null || 'words' in parsed || parsed.condition !== null) return [cell];
  return [cell, ...CONDITIONS.map((condition) => cellKey({ ...parsed, condition }))];
}
