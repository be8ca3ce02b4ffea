import type { CaseRow } from '../../../shared/contract/cases.ts';
import { formatAgo } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { CaseChips } from './chips.tsx';
import { Clock } from './clock.tsx';

interface Props {
  row: CaseRow;
  current: boolean;
  /** Null where the role may choose none. */
  chosen: boolean | null;
  onChoose: () => void;
  onFocus: () => void;
  onOpen: () => void;
}

/** One case of the inbox. */
export function CaseItem({ row, current, chosen, onChoose, onFocus, onOpen }: Props) {
  return (
    <li
      id={`case-${row.id}`}
      class={`box case-row${current ? ' current' : ''}${row.due?.late ? ' late' : ''}`}
      tabIndex={-1}
      onFocus={onFocus}
      // On the row alone: Enter on what stands in it is that thing's.
      onKeyDown={(event) => event.key === 'Enter' && event.target === event.currentTarget && onOpen()}
    >
      {chosen !== null && (
        <input
          type="checkbox"
          aria-label={t('dashboard.cases.choose', { id: row.id, title: row.title })}
          checked={chosen}
          onChange={onChoose}
        />
      )}
      <div class="case-what">
        <h2>
          <a href={`/cases/${row.id}`}>
            <span class="quiet">#{row.id}</span> {row.title}
          </a>
        </h2>
        <p class="row wrap">
          <CaseChips of={row} />
          <span class="quiet small">
            {row.who !== null && `${row.who} · `}
            {t('dashboard.cases.seen', { ago: formatAgo(row.seenAt) })}
            {row.lagDays !== null &&
              row.lagDays > 0 &&
              ` · ${t('dashboard.cases.lag', { count: row.lagDays })}`}
          </span>
        </p>
      </div>
      <div class="case-who small">
        <Clock due={row.due} />
        <span>
          {t(`dashboard.cases.states.${row.state}`)}
          {' · '}
          {row.dealer?.name ?? t('dashboard.cases.centre')}
          {row.owner !== null && ` · ${row.owner}`}
        </span>
      </div>
    </li>
  );
}
