import { useRef, useState } from 'preact/hooks';

interface Place {
  row: number;
  column: number;
}

const STEPS: Record<string, Place> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/**
 * Lets arrow keys walk the links of a table, over empty cells to the next one, so that Tab passes it in one step.
 * Give `grid` to the table and `cell(row, column)` to the links; `first` is where Tab comes in.
 */
export function useArrowGrid(first: Place) {
  const [walked, setAt] = useState<Place | null>(null);
  const at = walked ?? first;
  const root = useRef<HTMLTableElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const cells = [...(root.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const ahead = cells.flatMap((cell) => {
      const place = { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
      const [down, right] = [place.row - at.row, place.column - at.column];
      const away =
        step.row === 0 ? (down === 0 ? right * step.column : 0) : right === 0 ? down * step.row : 0;
      return away > 0 ? [{ cell, place, away }] : [];
    });
    const next = ahead.sort((a, b) => a.away - b.away)[0];
    if (!next) return;
    setAt(next.place);
    next.cell.focus();
  };
  return {
    grid: { ref: root, onKeyDown },
    cell: (row: number, column: number) => ({
      'data-row': row,
      'data-column': column,
      tabIndex: row === at.row && column === at.column ? 0 : -1,
      onFocus: () => setAt({ row, column }),
    }),
  };
}
