import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { getAssignees } from '../../api/cases.ts';
import { usePageKeys } from '../../app/keys.ts';
import { useLoad } from '../../app/load.ts';
import { useTicking } from '../../app/now.ts';
import { me } from '../../app/session.ts';
import { t } from '../../app/text.ts';
import { Icon } from '../../parts/icon.tsx';
import { SearchBox } from '../../parts/search-box.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { CaseFilters } from './filters.tsx';
import { NewCaseDialog } from './new-case.tsx';
import { CaseQueue } from './queue.tsx';
import { askedBy, CASE_TABS, inboxHref, readInbox } from './view.ts';
import { WORKERS } from './workers.ts';

/** 工单: every channel in one queue, what is due first first; worked through by keys. */
export function CasesInbox() {
  const { route, query } = useLocation();
  const view = readInbox(query);
  const asked = askedBy(view);
  const works = WORKERS.has(me.value?.role ?? 'brand');
  const { value: assignees } = useLoad(works ? 'assignees' : null, getAssignees);
  const [adding, setAdding] = useState(false);
  useTicking();
  usePageKeys({ n: works ? () => setAdding(true) : undefined });
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
          {me.value?.role === 'admin' && (
            <a class="button" href="/cases/settings">
              {t('dashboard.cases.settings.title')}
            </a>
          )}
          {works && (
            <button type="button" class="button primary" onClick={() => setAdding(true)}>
              <Icon name="plus" size={14} />
              {t('dashboard.cases.new')}
            </button>
          )}
        </div>
      </div>
      <CaseFilters
        view={view}
        dealers={assignees?.dealers ?? []}
        onChange={(next) => route(inboxHref(next))}
      />
      {/* Another question is another queue: what was chosen in one is not moved from the other. */}
      <CaseQueue key={JSON.stringify(asked)} asked={asked} assignees={assignees} works={works} />
      {adding && (
        <NewCaseDialog onDone={({ id }) => route(`/cases/${id}`)} onClose={() => setAdding(false)} />
      )}
    </>
  );
}
