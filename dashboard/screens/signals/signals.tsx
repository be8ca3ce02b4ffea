import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Signals } from '../../../shared/contract/signals.ts';
import { getSignals } from '../../api/signals.ts';
import { usePageKeys } from '../../app/keys.ts';
import { useLoad } from '../../app/load.ts';
import { useRefresh } from '../../app/refresh.ts';
import { me } from '../../app/session.ts';
import { t } from '../../app/text.ts';
import { Icon } from '../../parts/icon.tsx';
import { Empty, Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { type Asked, chosenOf, hrefOfAsked, readAsked } from './asked.ts';
import { BoardRow, COLUMNS } from './board-row.tsx';
import { Evaluation, NotEvaluated } from './evaluation.tsx';
import { Filters } from './filters.tsx';
import { decides, STATUSES } from './kinds.ts';
import { SignalTabs } from './tabs.tsx';
import { WatchCell } from './watch-cell.tsx';

/** 质量预警: what owners report more than its history explains, for who must decide about it. */
export function SignalBoard() {
  const { query, route } = useLocation();
  const asked = readAsked(query);
  const { value, trouble, loading, reload } = useLoad('signals', getSignals);
  useRefresh(reload);
  const [watching, setWatching] = useState(false);
  const may = decides(me.value?.role);
  return (
    <>
      <title>{`${t('dashboard.nav.signals')} · 车声`}</title>
      <div class="toolbar">
        <div class="row wrap">
          <h1>{t('dashboard.nav.signals')}</h1>
          {trouble?.kind !== 'refused' && (
            <SignalTabs signals={value?.signals ?? null} asked={asked} current={asked.status} />
          )}
        </div>
        {value && (
          <div class="row wrap">
            <Filters signals={value.signals} asked={asked} onChange={(next) => route(hrefOfAsked(next))} />
            {may && (
              <button type="button" class="button" onClick={() => setWatching(true)}>
                <Icon name="eye" size={14} />
                {t('dashboard.signals.watch.do')}
              </button>
            )}
          </div>
        )}
      </div>
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!value && !trouble && <Skeleton rows={6} tall />}
      {value && <Board of={value} asked={asked} busy={loading} onChange={reload} />}
      {watching && <WatchCell onDone={(id) => route(`/signals/${id}`)} onClose={() => setWatching(false)} />}
    </>
  );
}

interface Props {
  of: Signals;
  asked: Asked;
  busy: boolean;
  onChange: () => void;
}

/** The rows of one status; j and k walk through them, o opens, numbers change the status shown. */
function Board({ of, asked, busy, onChange }: Props) {
  const { route } = useLocation();
  const [at, setAt] = useState(-1);
  const rows = chosenOf(of.signals, asked);
  const move = (by: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, at + by));
    setAt(next);
    document.getElementById(`signal-${rows[next]?.id}`)?.focus();
  };
  const here = rows[at];
  usePageKeys({
    j: () => move(1),
    k: () => move(-1),
    o: here ? () => route(`/signals/${here.id}`) : undefined,
    ...Object.fromEntries(
      STATUSES.map((status, i) => [String(i + 1), () => route(hrefOfAsked({ ...asked, status }))]),
    ),
  });
  if (of.evaluation === null && of.signals.length === 0) return <NotEvaluated onDone={onChange} />;
  return (
    <section
      class={`list${busy ? ' stale' : ''}`}
      aria-busy={busy}
      aria-label={t(`dashboard.reportFiles.signal.statuses.${asked.status}`)}
    >
      <Evaluation of={of} />
      {rows.length === 0 ? (
        <Nothing asked={asked} />
      ) : (
        <>
          <div class="box signal-list">
            <p class="signal-head" aria-hidden="true">
              <span>{t('dashboard.signals.column.cell')}</span>
              {COLUMNS.map((column) => (
                <span key={column} class={`signal-${column}`}>
                  {t(`dashboard.signals.column.${column}`)}
                </span>
              ))}
            </p>
            <ol>
              {rows.map((signal, index) => (
                <BoardRow key={signal.id} signal={signal} onFocus={() => setAt(index)} />
              ))}
            </ol>
          </div>
          <p class="quiet small wide-only">{t('dashboard.signals.keys')}</p>
        </>
      )}
    </section>
  );
}

/** Nothing of this status, or nothing that fits the filters. */
function Nothing({ asked }: { asked: Asked }) {
  const filtered = asked.series !== undefined || asked.nature !== undefined;
  return (
    <Empty title={t(filtered ? 'dashboard.signals.none.filtered' : `dashboard.signals.none.${asked.status}`)}>
      <p>
        {t(filtered ? 'dashboard.signals.noneWhat.filtered' : `dashboard.signals.noneWhat.${asked.status}`)}
      </p>
      {filtered && (
        <a class="button" href={hrefOfAsked({ status: asked.status, sort: asked.sort })}>
          {t('dashboard.posts.clear')}
        </a>
      )}
    </Empty>
  );
}
