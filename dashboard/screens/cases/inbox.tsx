import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { MoveCase } from '../../../shared/contract/cases.ts';
import { getAssignees, getCases, moveCases } from '../../api/cases.ts';
import { useDeed } from '../../app/deed.ts';
import { usePageKeys } from '../../app/keys.ts';
import { useLoad } from '../../app/load.ts';
import { useMore } from '../../app/load-more.ts';
import { useTicking } from '../../app/now.ts';
import { useRefresh } from '../../app/refresh.ts';
import { me } from '../../app/session.ts';
import { t } from '../../app/text.ts';
import { Icon } from '../../parts/icon.tsx';
import { Empty, Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { SearchBox } from '../../parts/search-box.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { BulkBar, type Moved } from './bulk.tsx';
import { CaseFilters } from './filters.tsx';
import { lastOpened } from './last-opened.ts';
import { NewCaseDialog } from './new-case.tsx';
import { CaseItem } from './row.tsx';
import { askedBy, CASE_TABS, inboxHref, readInbox } from './view.ts';
import { WORKERS } from './workers.ts';

/** 工单: every channel in one queue, what is due first first; worked through by keys. */
export function CasesInbox() {
  const { route, query } = useLocation();
  const view = readInbox(query);
  const works = WORKERS.has(me.value?.role ?? 'brand');
  const asked = askedBy(view);
  const key = JSON.stringify(asked);
  const first = useLoad(key, (signal) => getCases(asked, signal));
  const more = useMore(key, String(first.value?.nextCursor ?? '') || null, async (cursor) => {
    const page = await getCases({ ...asked, cursor });
    if (!page.ok) return page;
    const { cases, nextCursor } = page.value;
    return { ok: true, value: { items: cases, next: nextCursor === null ? null : String(nextCursor) } };
  });
  const assignees = useLoad(works ? 'assignees' : null, getAssignees);
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [doing, setDoing] = useState<'new' | 'assign' | 'reassign' | null>(null);
  const [moved, setMoved] = useState<Moved | null>(null);
  const start = useDeed();
  useTicking();
  useRefresh(first.reload);
  const rows = [...(first.value?.cases ?? []), ...more.items];
  const here = rows[Math.min(at, rows.length - 1)];

  // Back from a case, one goes on where one was.
  useEffect(() => {
    const index = rows.findIndex(({ id }) => id === lastOpened.peek());
    if (index >= 0) go(index);
    lastOpened.value = null;
  }, [first.value === null]);
  useEffect(() => {
    setChosen(new Set());
    setMoved(null);
    setAt(0);
  }, [key]);

  const go = (index: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, index));
    setAt(next);
    document.getElementById(`case-${rows[next]?.id}`)?.focus();
  };
  const choose = (id: number) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  /** All that are chosen; without a choice the one the keys stand at. */
  const meant = () => (chosen.size > 0 ? [...chosen] : here ? [here.id] : []);
  const moveAll = (move: MoveCase) => moveCases({ ids: meant(), move });
  const done = (answer: Moved) => {
    setDoing(null);
    setMoved(answer);
    setChosen(new Set());
    first.reload();
  };
  const startAll = async () => {
    const answer = await start.run(() => moveAll({ move: 'start' }));
    if (answer) done(answer);
  };
  usePageKeys({
    j: () => go(at + 1),
    k: () => go(at - 1),
    ArrowDown: () => go(at + 1),
    ArrowUp: () => go(at - 1),
    Enter: here ? () => route(`/cases/${here.id}`) : undefined,
    ...(works && {
      x: here ? () => choose(here.id) : undefined,
      a: here ? () => setDoing(chosen.size > 0 || here.state === 'new' ? 'assign' : 'reassign') : undefined,
      s: here ? () => void startAll() : undefined,
      n: () => setDoing('new'),
    }),
  });
  const trouble = first.trouble ?? start.trouble;
  return (
    <>
      <title>{`${t('dashboard.nav.cases')} · 车声`}</title>
      <div class="toolbar case-toolbar">
        <div class="row wrap">
          <h1>{t('dashboard.nav.cases')}</h1>
          <Segmented
            label={t('dashboard.cases.views')}
            current={view.tab}
            choices={CASE_TABS.map((tab) => ({
              key: tab,
              label: t(`dashboard.cases.tabs.${tab}`),
              href: inboxHref({ ...view, tab }),
            }))}
          />
        </div>
        <div class="row">
          <SearchBox
            value={view.q ?? ''}
            label={t('dashboard.cases.search')}
            hint={t('dashboard.cases.searchHint')}
            maxLength={100}
            onSearch={(q) => route(inboxHref({ ...view, q }))}
          />
          {works && (
            <button type="button" class="button primary" onClick={() => setDoing('new')}>
              <Icon name="plus" size={14} />
              {t('dashboard.cases.new')}
            </button>
          )}
        </div>
      </div>
      <CaseFilters
        view={view}
        dealers={assignees.value?.dealers ?? []}
        onChange={(next) => route(inboxHref(next))}
      />
      {trouble && <TroubleNote trouble={trouble} onRetry={first.reload} />}
      {!first.value && !first.trouble && <Skeleton rows={5} tall />}
      {first.value && (
        <p class="total quiet" role="status">
          {t('dashboard.cases.total', { count: first.value.total })}
          {first.value.late > 0 && ` · ${t('dashboard.cases.lateCount', { count: first.value.late })}`}
        </p>
      )}
      <BulkBar
        count={chosen.size}
        moved={moved}
        busy={start.busy}
        onAssign={() => setDoing('assign')}
        onReassign={() => setDoing('reassign')}
        onStart={startAll}
        onClear={() => setChosen(new Set())}
      />
      {first.value && rows.length === 0 && (
        <Empty title={t('dashboard.cases.none')}>
          <p>{t('dashboard.cases.noneWhat')}</p>
        </Empty>
      )}
      {rows.length > 0 && (
        <ol class="case-list" aria-busy={first.loading}>
          {rows.map((row, index) => (
            <CaseItem
              key={row.id}
              row={row}
              current={index === at}
              chosen={works ? chosen.has(row.id) : null}
              onChoose={() => choose(row.id)}
              onFocus={() => setAt(index)}
            />
          ))}
        </ol>
      )}
      {more.trouble && <TroubleNote trouble={more.trouble} />}
      {more.next !== null && (
        <button type="button" class="button" disabled={more.busy} onClick={more.load}>
          {t('dashboard.cases.more')}
        </button>
      )}
      {rows.length > 0 && (
        <p class="quiet small wide-only">{t(works ? 'dashboard.cases.keys' : 'dashboard.cases.readKeys')}</p>
      )}
      {doing === 'new' && (
        <NewCaseDialog onDone={({ id }) => route(`/cases/${id}`)} onClose={() => setDoing(null)} />
      )}
      {(doing === 'assign' || doing === 'reassign') && assignees.value && (
        <AssignDialog
          again={doing === 'reassign'}
          among={assignees.value}
          dealer={me.value?.dealer?.id ?? here?.dealer?.id ?? null}
          act={moveAll}
          onDone={done}
          onClose={() => setDoing(null)}
        />
      )}
    </>
  );
}
