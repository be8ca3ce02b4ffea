import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { t } from '../app/text.ts';
import { CopyButton } from './copy-button.tsx';
import { DataTable, type Table, tableText } from './data-table.tsx';
import { Toggle } from './segmented.tsx';

interface Props {
  title: ComponentChildren;
  class: string;
  id?: string;
  busy: boolean;
  /** The picture in numbers; null as long as there are none. */
  table: Table | null;
  /** More to choose beside the title. */
  tools?: ComponentChildren;
  /** Between title and picture, shown either way. */
  lead?: ComponentChildren;
  /** The picture: a chart, a list of bars, a heat map. */
  children: ComponentChildren;
}

/** A box with a picture of numbers, which can be read and copied as the table behind it. */
export function Panel(props: Props) {
  const [as, setAs] = useState<'chart' | 'table'>('chart');
  const title = useId();
  const { table } = props;
  return (
    <section
      id={props.id}
      class={`box ${props.class}${props.busy ? ' stale' : ''}`}
      aria-labelledby={title}
      aria-busy={props.busy}
    >
      <header class="row spread wrap">
        <h2 id={title} class="panel-name">
          {props.title}
        </h2>
        <div class="row wrap">
          {props.tools}
          {table && <CopyButton label={t('dashboard.trend.copy')} text={() => tableText(table)} />}
          {table && (
            <Toggle
              label={t('dashboard.trend.as')}
              value={as}
              options={[
                { value: 'chart', label: t('dashboard.trend.chart') },
                { value: 'table', label: t('dashboard.trend.table') },
              ]}
              onChoose={setAs}
            />
          )}
        </div>
      </header>
      {props.lead}
      {table && as === 'table' ? <DataTable labelledBy={title} table={table} /> : props.children}
    </section>
  );
}
