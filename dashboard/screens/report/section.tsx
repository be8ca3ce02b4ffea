import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../app/text.ts';
import { DataTable, type Table } from '../../parts/data-table.tsx';

type Name =
  | 'sentences'
  | 'figures'
  | 'drivers'
  | 'trend'
  | 'topics'
  | 'typical'
  | 'readings'
  | 'rivals'
  | 'dealers'
  | 'regions'
  | 'coverage'
  | 'formulas';

/** One part of the report under its heading, with the table it is about. */
export function Section(props: {
  name: Name;
  table?: Table;
  lead?: ComponentChildren;
  children?: ComponentChildren;
}) {
  const id = useId();
  return (
    <section class={`report-part report-${props.name}`} aria-labelledby={id}>
      <h2 id={id} class="panel-name">
        {t(`dashboard.report.section.${props.name}`)}
      </h2>
      {props.lead}
      {props.table && <DataTable labelledBy={id} table={props.table} />}
      {props.children}
    </section>
  );
}
