import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { CaseAssignees, CaseRow, MoveCase } from '../../../shared/contract/cases.ts';
import { type CasesAsked, moveCases } from '../../api/cases.ts';
import { useDeed } from '../../app/deed.ts';
import { usePageKeys } from '../../app/keys.ts';
import { me } from '../../app/session.ts';
import { t } from '../../app/text.ts';
import { Empty, Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { BulkBar, type Moved } from './bulk.tsx';
import { inboxLeft } from './inbox-left.ts';
import { CaseItem } from './row.tsx';
import { useCases } from './use-cases.ts';

interface Props {
  asked: CasesAsked;
  /** To whom cases may go; null where the role moves none, or while nobody knows yet. */
  assignees: CaseAssignees | null;
  works: boolean;
}

/** The cases of a question, gone through by keys, and moved one or several at a time. */
export function CaseQueue({ asked, assignees, works }: Props) {
  const { route, url } = useLocation();
  const { first, more, rows, reload } = useCases(asked);
  // By its number: a refresh may bring the rows into another order under whoever presses a key.
  const [at, setAt] = useState<number | null>(inboxLeft.peek().row);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [assigning, setAssigning] = useState<'assign' | 'reassign' | null>(null);
  const [moved, setMoved] = useState<Moved | null>(null);
  const start = useDeed();
  const here = rows.find(({ id }) => id === at) ?? rows[0];
  const focusOn = (row: CaseRow | undefined) => {
    if (row === undefined) return;
    setAt(row.id);
    document.getElementById(`case-${row.id}`)?.focus();
  };
  const step = (by: number) => {
    const index = rows.findIndex(({ id }) => id === here?.id);
    focusOn(rows[Math.max(0, Math.min(rows.length - 1, index + by))]);
  };
  // Back from a case, one goes on where one was.
  useEffect(() => {
    focusOn(rows.find(({ id }) => id === inboxLeft.peek().row));
    if (first.value) inboxLeft.value = { address: url, row: null };
  }, [first.value === null]);

  const choose = (id: number) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  /** All that are chosen; without a choice the one the keys stand at. */
  const meant = () => (chosen.size > 0 ? [...chosen] : here ? [here.id] : []);
  const moveAll = (move: MoveCase) => moveCases({ ids: meant(), move });
  const done = (answer: Moved) => {
    setAssigning(null);
    setMoved(answer);
    setChosen(new Set());
    reload();
  };
  const startAll = async () => {
    const answer = await start.run(() => moveAll({ move: 'start' }));
    if (answer) done(answer);
  };
  usePageKeys({
    j: () => step(1),
    k: () => step(-1),
    ...(works && {
      x: here ? () => choose(here.id) : undefined,
      a: here
        ? () => setAssigning(chosen.size > 0 || here.state === 'new' ? 'assign' : 'reassign')
        : undefined,
      s: here ? () => void startAll() : undefined,
    }),
  });
  const trouble = first.trouble ?? start.trouble;
  return (
    <>
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
        onAssign={() => setAssigning('assign')}
        onReassign={() => setAssigning('reassign')}
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
          {rows.map((row) => (
            <CaseItem
              key={row.id}
              row={row}
              current={row.id === here?.id}
              chosen={works ? chosen.has(row.id) : null}
              onChoose={() => choose(row.id)}
              onFocus={() => setAt(row.id)}
              onOpen={() => route(`/cases/${row.id}`)}
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
      {assigning !== null && assignees && (
        <AssignDialog
          again={assigning === 'reassign'}
          among={assignees}
          dealer={me.value?.dealer?.id ?? (chosen.size === 0 ? (here?.dealer?.id ?? null) : null)}
          act={moveAll}
          onDone={done}
          onClose={() => setAssigning(null)}
        />
      )}
    </>
  );
}
