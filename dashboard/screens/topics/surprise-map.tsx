import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TopicCell } from '../../../shared/contract/topics.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { locale, t } from '../../app/text.ts';
import { useArrowGrid } from '../../parts/arrow-grid.ts';
import type { Table } from '../../parts/data-table.tsx';

export interface MapColumn {
  key: string;
  name: string;
  face: ComponentChildren;
}

export interface MapRow {
  key: string;
  name: string;
  /** One per column, in their order. */
  cells: readonly TopicCell[];
}

export interface MapOf {
  label: string;
  corner: string;
  columns: readonly MapColumn[];
  rows: readonly MapRow[];
  measure: 'complaints' | 'negatives';
  /** Where the map is wider than the screen, its last columns come into sight first. */
  fromEnd?: true;
  postsOf: (row: string, column: string) => string;
}

/** The bar of 需要处理: a log-likelihood ratio of 4, which chance alone passes once in 400. */
const NOTABLE = Math.sqrt(8);
/** Below this, colour would be noise. */
const COLOURED = 1;
const STRONGEST = 6;

const isNotable = ({ surprise }: TopicCell) => surprise !== null && Math.abs(surprise) >= NOTABLE;
const isShown = (cell: TopicCell) => cell.value > 0 || isNotable(cell);
const sideOf = ({ surprise }: TopicCell) => {
  if (surprise === null || Math.abs(surprise) < COLOURED) return 'even';
  return surprise > 0 ? 'negative' : 'positive';
};

/** What a cell says in words: the count, what was expected, and whether it stands out. */
export function cellWords(cell: TopicCell): string {
  const value = formatCount(cell.value, locale.value);
  if (cell.low === null || cell.high === null) return t('dashboard.topics.uncomparedCell', { value });
  const number = new Intl.NumberFormat(locale.value, { maximumFractionDigits: 1 });
  const said = { value, low: number.format(cell.low), high: number.format(cell.high) };
  const side = sideOf(cell);
  if (side === 'even') return t('dashboard.topics.usualCell', said);
  return t(side === 'negative' ? 'dashboard.topics.moreCell' : 'dashboard.topics.lessCell', said);
}

/** Rows nobody spoke of say nothing and are left out. */
export const spokenRows = (rows: readonly MapRow[]): MapRow[] =>
  rows.filter(({ cells }) => cells.some(isShown));

/** Counts whose colour says how far they lie from what was expected; arrows up and down say it without colour. */
export function SurpriseMap({ label, corner, columns, rows, measure, fromEnd, postsOf }: MapOf) {
  const window = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fromEnd && window.current) window.current.scrollLeft = window.current.scrollWidth;
  }, [fromEnd]);
  const first = Math.max(
    rows.findIndex(({ cells }) => cells.some(isShown)),
    0,
  );
  const { grid, cell: walked } = useArrowGrid({
    row: first,
    column: rows[first]?.cells.findIndex(isShown) ?? 0,
  });
  const face = (cell: TopicCell, row: MapRow, column: MapColumn, place: ReturnType<typeof walked>) => {
    const words = t('dashboard.topics.cell', {
      topic: row.name,
      column: column.name,
      measure: t(`words.measures.${measure}`),
      words: cellWords(cell),
    });
    const strength = Math.min(1, Math.abs(cell.surprise ?? 0) / STRONGEST);
    return (
      <a
        class="heat-cell"
        href={postsOf(row.key, column.key)}
        aria-label={words}
        title={words}
        data-side={sideOf(cell)}
        style={{ '--strength': `${Math.round(strength * 100)}%` }}
        {...place}
      >
        {formatCount(cell.value, locale.value)}
        {isNotable(cell) && <span class="stands-out">{(cell.surprise ?? 0) > 0 ? '▲' : '▼'}</span>}
      </a>
    );
  };
  return (
    <div class="heat-map surprise-map" ref={window}>
      <table {...grid} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {column.face}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              {columns.map((column, c) => {
                const cell = row.cells[c];
                return (
                  <td key={column.key}>{cell && isShown(cell) && face(cell, row, column, walked(r, c))}</td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The same in words. */
export function mapTable({ corner, columns, rows, postsOf }: MapOf): Table {
  return {
    head: [corner, ...columns.map(({ name }) => name)],
    rows: rows.map((row) => [
      { text: row.name },
      ...columns.map((column, c) => {
        const cell = row.cells[c];
        if (!cell || !isShown(cell)) return { text: '' };
        return { text: cellWords(cell), href: postsOf(row.key, column.key) };
      }),
    ]),
  };
}
