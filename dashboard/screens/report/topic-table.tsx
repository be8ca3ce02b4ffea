import { useId } from 'preact/hooks';
import { t } from '../../app/text.ts';
import { type Cell, DataTable } from '../../parts/data-table.tsx';

/** One level of the ranking under its name, with how its rows add up. */
export function TopicTable({ title, note, rows }: { title: string; note?: string; rows: Cell[][] }) {
  const id = useId();
  return (
    <div class="report-topic-table">
      <h3 id={id}>{title}</h3>
      {note && <p class="quiet small">{note}</p>}
      <DataTable
        labelledBy={id}
        table={{
          head: [
            t('dashboard.report.column.topic'),
            t('dashboard.report.column.previous'),
            t('dashboard.report.column.year'),
            t('dashboard.report.column.share'),
          ],
          rows,
        }}
      />
    </div>
  );
}
